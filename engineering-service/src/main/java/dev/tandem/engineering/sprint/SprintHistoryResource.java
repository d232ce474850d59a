package dev.tandem.engineering.sprint;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sprints")
class SprintHistoryResource {
    private final SprintHistory history;
    private final SprintViews views;
    private final Backlogs backlogs;

    SprintHistoryResource(SprintHistory history, SprintViews views, Backlogs backlogs) {
        this.history = history;
        this.views = views;
        this.backlogs = backlogs;
    }

    @POST
    @Path("/products/{product}/sprints/history")
    @Idempotent
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(
            operationId = "takeSprintHistory",
            summary = "Take over sprints that were closed in another tracker, all or none",
            description =
                    "They count as any closed sprint: for velocity, budget and forecast. Nothing is known of their items, nor of what was committed to. Only before the first sprint is closed here.")
    @APIResponseSchema(value = SprintList.class, responseCode = "201")
    public RestResponse<SprintList> take(@RestPath String product, SprintHistoryRequest request) {
        var taken = history.take(backlogs.product(product).productId(), request.sprints());
        var shown = new SprintList(taken.stream().map(views.of(taken)).toList());
        return RestResponse.status(RestResponse.Status.CREATED, shown);
    }

    @Schema(description = "The sprints in the order in which they were given")
    public record SprintList(List<SprintView> items) {}
}
