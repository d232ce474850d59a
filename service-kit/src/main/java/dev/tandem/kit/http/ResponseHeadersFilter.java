package dev.tandem.kit.http;

import dev.tandem.kit.page.Continued;
import dev.tandem.kit.precondition.IfNoneMatch;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

class ResponseHeadersFilter {
    private final ResponseHeaders headers;

    ResponseHeadersFilter(ResponseHeaders headers) {
        this.headers = headers;
    }

    @ServerResponseFilter
    void write(ContainerRequestContext request, ContainerResponseContext response, UriInfo uri) {
        if (response.getStatus() >= 300) {
            return;
        }
        headers.describe(response.getEntity());
        headers.all().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        if (response.getEntity() instanceof Continued page && page.next() != null) {
            response.getHeaders()
                    .putSingle("Link", "<" + NextLink.to(page.next(), uri.getRequestUri()) + ">; rel=\"next\"");
        }
        if (isRead(request) && hasSeen(request, response)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private static boolean hasSeen(ContainerRequestContext request, ContainerResponseContext response) {
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        return tag != null && IfNoneMatch.holds(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag);
    }
}
