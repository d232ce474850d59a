package dev.tandem.kit.precondition;

import dev.tandem.kit.problem.KitProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whoever changes a resource says which version of it they saw, so that nobody overwrites what they did not read. */
class PreconditionFilter {
    private static final Set<String> CHANGING = Set.of("PUT", "PATCH", "DELETE");

    @ServerRequestFilter
    void require(ContainerRequestContext request, ResourceInfo resource) {
        boolean conditional = CHANGING.contains(request.getMethod())
                && !resource.getResourceMethod().isAnnotationPresent(Unconditional.class);
        if (conditional && request.getHeaderString("If-Match") == null) {
            throw KitProblem.PRECONDITION_REQUIRED.because(
                    "Send If-Match with the ETag of the version that you saw, or * to overwrite any");
        }
    }
}
