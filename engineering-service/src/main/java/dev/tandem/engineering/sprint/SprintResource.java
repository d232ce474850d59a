package dev.tandem.engineering.sprint;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Sprints", description = "What the team commits to, and what became of it")
class SprintResource {
    private final SprintService service;
    private final Sprints sprints;
    private final SprintViews views;
    private final Backlogs backlogs;

    SprintResource(SprintService service, Sprints sprints, SprintViews views, Backlogs backlogs) {
        this.service = service;
        this.sprints = sprints;
        this.views = views;
        this.backlogs = backlogs;
    }

    @POST
    @Path("/products/{product}/sprints")
    @Idempotent
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "createSprint", summary = "Plan a sprint")
    @APIResponseSchema(value = SprintView.class, responseCode = "201")
    public RestResponse<SprintView> create(@RestPath String product, SprintFields fields) {
        var sprint = views.of(service.create(backlogs.product(product).productId(), fields));
        return Created.at("/sprints/" + sprint.id(), sprint);
    }

    @GET
    @Path("/products/{product}/sprints")
    @Operation(operationId = "listSprints", summary = "A product's sprints by their first day")
    public Page<SprintView> list(@RestPath String product, @BeanParam SprintFilter filter) {
        var rows = sprints.page(backlogs.product(product).productId(), filter, filter.conditions());
        return Page.of(
                rows,
                filter.limit(),
                views.of(rows),
                sprint -> new Sprints.Place(sprint.fields().startsOn(), sprint.id()));
    }

    @GET
    @Path("/sprints/{sprint}")
    @Operation(operationId = "getSprint", summary = "One sprint")
    public SprintView get(@RestPath String sprint) {
        return views.of(sprints.get(sprint));
    }

    @PATCH
    @Path("/sprints/{sprint}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "patchSprint", summary = "Change the plan of a sprint that has not started")
    @RequestBody(content = @Content(schema = @Schema(implementation = SprintFields.class)))
    public SprintView patch(@RestPath String sprint, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return views.of(service.patch(sprint, ifMatch, patch));
    }

    @DELETE
    @Path("/sprints/{sprint}")
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "deleteSprint", summary = "Delete a sprint that has not started; its items stay")
    public void delete(@RestPath String sprint, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(sprint, ifMatch);
    }

    @POST
    @Path("/sprints/{sprint}/start")
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(
            operationId = "startSprint",
            summary = "Commit to a sprint",
            description =
                    "Freezes points and shares. Refused where the commitment exceeds the capacity or its share of debt lies outside the bounds, unless the tradeoff is named.")
    public SprintView start(@RestPath String sprint, @RestHeader Optional<IfMatch> ifMatch, StartRequest request) {
        return views.of(service.start(sprint, ifMatch, request.tradeoff()));
    }

    @POST
    @Path("/sprints/{sprint}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(
            operationId = "closeSprint",
            summary = "Close a sprint: what is done counts, the rest goes back to the backlog at its rank")
    public SprintView close(@RestPath String sprint, @RestHeader Optional<IfMatch> ifMatch, CloseRequest request) {
        return views.of(service.close(sprint, ifMatch));
    }

    @GET
    @Path("/sprints/{sprint}/history")
    @Operation(operationId = "getSprintHistory", summary = "Who changed what of a sprint, the newest first")
    public Page<HistoryEntry> history(@RestPath String sprint, @BeanParam PageRequest page) {
        return sprints.history(Sprint.KIND, sprint, page);
    }
}
