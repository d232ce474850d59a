package dev.tandem.engineering.sprint;

import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** A retro has no version of its own; its ETag is the sprint's. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Sprints")
class RetroResource {
    private final SprintService service;
    private final Sprints sprints;

    RetroResource(SprintService service, Sprints sprints) {
        this.service = service;
        this.sprints = sprints;
    }

    @GET
    @Path("/sprints/{sprint}/retro")
    @Operation(operationId = "getRetro", summary = "What was said of a sprint after it")
    public RetroView get(@RestPath String sprint) {
        return RetroView.of(sprints.get(sprint));
    }

    @PUT
    @Path("/sprints/{sprint}/retro")
    @RolesAllowed(Roles.WRITERS)
    @Operation(
            operationId = "putRetro",
            summary = "Say in three lines what went well in a closed sprint, what got in the way, and what comes next")
    public RetroView put(@RestPath String sprint, @RestHeader Optional<IfMatch> ifMatch, RetroRequest request) {
        return RetroView.of(service.lookBack(sprint, ifMatch, request));
    }
}
