package dev.tandem.kit.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Where there is no body, no media type can be wrong: some clients name none, others that of a form. */
class MissingBodyFilter {
    @ServerRequestFilter
    void readAsJson(ContainerRequestContext request, ResourceInfo resource) {
        boolean isOfJson = !resource.getResourceMethod().isAnnotationPresent(Consumes.class);
        if (request.getMethod().equals(HttpMethod.POST) && isOfJson && hasNoBody(request)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }

    private static boolean hasNoBody(ContainerRequestContext request) {
        return request.getHeaderString("Transfer-Encoding") == null && request.getLength() <= 0;
    }
}
