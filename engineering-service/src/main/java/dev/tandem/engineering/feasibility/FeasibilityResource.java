package dev.tandem.engineering.feasibility;

import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.WorkItems;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Feasibility", description = "Whether items can be done as they are asked for")
class FeasibilityResource {
    private final FeasibilityService service;
    private final KnownItems knownItems;
    private final WorkItems workItems;

    FeasibilityResource(FeasibilityService service, KnownItems knownItems, WorkItems workItems) {
        this.service = service;
        this.knownItems = knownItems;
        this.workItems = workItems;
    }

    @GET
    @Path("/items/{item}/feasibility")
    @Operation(operationId = "getFeasibility", summary = "Whether an item can be done as it is asked for")
    public FeasibilityView get(@RestPath String item) {
        var known = knownItems.get(item);
        return Optional.ofNullable(workItems.of(List.of(known.id())).get(known.id()))
                .map(FeasibilityView::of)
                .orElseGet(() -> FeasibilityView.nothingYet(known));
    }

    @PUT
    @Path("/items/{item}/feasibility")
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "putFeasibility", summary = "Say whether an item can be done as it is asked for")
    public FeasibilityView put(
            @RestPath String item, @RestHeader Optional<IfMatch> ifMatch, FeasibilityRequest request) {
        return FeasibilityView.of(service.say(item, ifMatch, request));
    }
}
