package dev.tandem.kit.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * What reads JSON takes nothing else: the framework makes a record of one text out of a text as it came. Where there is no
 * body, no media type can be wrong: some clients name none, others that of a form.
 */
class BodyTypeFilter {
    private static final List<String> JSON = List.of(MediaType.APPLICATION_JSON);

    @ServerRequestFilter
    void readAsJson(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod().isAnnotationPresent(Consumes.class)) {
            return;
        }
        if (hasNoBody(request)) {
            if (request.getMethod().equals(HttpMethod.POST)) {
                request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
            }
        } else if (!isJson(request.getHeaderString(HttpHeaders.CONTENT_TYPE))
                && Offer.at(request.getUriInfo()).taken(request.getMethod()).equals(JSON)) {
            throw new NotSupportedException();
        }
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(MediaType.valueOf(type));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasNoBody(ContainerRequestContext request) {
        return request.getHeaderString("Transfer-Encoding") == null && request.getLength() <= 0;
    }
}
