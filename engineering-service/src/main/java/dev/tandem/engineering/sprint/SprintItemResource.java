package dev.tandem.engineering.sprint;

import dev.tandem.engineering.work.KnownItems;
import dev.tandem.kit.http.Created;
import dev.tandem.kit.http.ResponseHeaders;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.page.Cursor;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.EntityTag;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The items of a sprint; they have no version of their own, so their ETag is the sprint's. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Sprints")
class SprintItemResource {
    private final SprintItemService service;
    private final SprintPlanning planning;
    private final Sprints sprints;
    private final SprintViews views;
    private final KnownItems knownItems;
    private final ResponseHeaders headers;

    SprintItemResource(
            SprintItemService service,
            SprintPlanning planning,
            Sprints sprints,
            SprintViews views,
            KnownItems knownItems,
            ResponseHeaders headers) {
        this.service = service;
        this.planning = planning;
        this.sprints = sprints;
        this.views = views;
        this.knownItems = knownItems;
        this.headers = headers;
    }

    @POST
    @Path("/sprints/{sprint}/items")
    @Idempotent
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(
            operationId = "addSprintItem",
            summary = "Plan open, estimated items for a sprint: one, several, or what its proposal has",
            description = """
                    One is answered with the item, several with the sprint as it is then. Of several all are taken, or
                    none: 400 names each that names nothing fit, 409 `batch-refused` each that a rule refuses.""")
    @APIResponse(
            responseCode = "201",
            description = "The item that was added",
            content = @Content(schema = @Schema(implementation = SprintItemView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The sprint that several were added to",
            content = @Content(schema = @Schema(implementation = SprintView.class)))
    public RestResponse<?> add(@RestPath String sprint, @RestHeader Optional<IfMatch> ifMatch, NewSprintItem request) {
        if (request.item() != null) {
            var item = view(service.add(sprint, ifMatch, request.item(), request.tradeoff()), request.item());
            return Created.at("/sprints/%s/items/%s".formatted(sprint, item.key()), item);
        }
        var planned = request.items() == null
                ? planning.addProposed(sprint, ifMatch)
                : planning.add(sprint, ifMatch, request.items(), request.tradeoff());
        return RestResponse.ok(views.of(planned));
    }

    @GET
    @Path("/sprints/{sprint}/items")
    @Operation(operationId = "listSprintItems", summary = "All items of a sprint, also those that were taken out")
    public SprintItemPage list(@RestPath String sprint, @BeanParam PageRequest page) {
        // Nothing leaves the list of a started sprint, so an index into it stays valid.
        var shown = views.of(sprints.get(sprint));
        var items = shown.items();
        int from =
                Math.min(items.size(), page.after(Place.class).map(Place::index).orElse(0));
        int to = Math.min(items.size(), from + page.limit());
        var part = items.subList(from, to);
        return new SprintItemPage(part, to < items.size() ? Cursor.encode(new Place(to)) : null, shown.version());
    }

    /** How many items were shown. */
    record Place(Integer index) {
        Place {
            if (index == null || index < 0) {
                throw new IllegalArgumentException("There is no such place");
            }
        }
    }

    @GET
    @Path("/sprints/{sprint}/items/{item}")
    @Operation(operationId = "getSprintItem", summary = "One item of a sprint, by key or id")
    public SprintItemView get(@RestPath String sprint, @RestPath String item) {
        return view(sprints.get(sprint), item);
    }

    @PATCH
    @Path("/sprints/{sprint}/items/{item}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "patchSprintItem", summary = "Say how far an item of the active sprint is")
    @RequestBody(content = @Content(schema = @Schema(implementation = SprintItemProgress.class)))
    public SprintItemView patch(
            @RestPath String sprint, @RestPath String item, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return view(service.progress(sprint, ifMatch, item, patch), item);
    }

    @DELETE
    @Path("/sprints/{sprint}/items/{item}")
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "removeSprintItem", summary = "Take an item out of a sprint that has not started")
    public void remove(@RestPath String sprint, @RestPath String item, @RestHeader Optional<IfMatch> ifMatch) {
        service.remove(sprint, ifMatch, item);
    }

    private SprintItemView view(Sprint sprint, String reference) {
        var item = sprint.latest(knownItems.get(reference));
        var shown = views.of(sprint, item);
        headers.put("ETag", EntityTag.of(sprint.version(), shown));
        return shown;
    }
}
