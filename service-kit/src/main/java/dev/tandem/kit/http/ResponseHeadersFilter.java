package dev.tandem.kit.http;

import dev.tandem.kit.page.Continued;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

class ResponseHeadersFilter {
    private final ResponseHeaders headers;

    ResponseHeadersFilter(ResponseHeaders headers) {
        this.headers = headers;
    }

    @ServerResponseFilter
    void write(ContainerResponseContext response, UriInfo uri) {
        if (response.getStatus() >= 300) {
            return;
        }
        headers.describe(response.getEntity());
        headers.all().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        if (response.getEntity() instanceof Continued page && page.next() != null) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build();
            response.getHeaders().putSingle("Link", "<%s>; rel=\"next\"".formatted(next));
        }
    }
}
