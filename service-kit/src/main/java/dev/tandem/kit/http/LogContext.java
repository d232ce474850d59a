package dev.tandem.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.security.Principal;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Who asks and what for, beside the request's name, in each line that is logged for a request: the parts of its path. */
class LogContext {
    private static final String ACTOR = "actor";

    @ServerRequestFilter
    void name(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        if (!uri.getPath().startsWith("/api/")) {
            return;
        }
        Principal caller = request.getSecurityContext().getUserPrincipal();
        if (caller != null) {
            MDC.put(ACTOR, caller.getName());
        }
        uri.getPathParameters().forEach((name, values) -> MDC.put(name, values.get(0)));
    }
}
