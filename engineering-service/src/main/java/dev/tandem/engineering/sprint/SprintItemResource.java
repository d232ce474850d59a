package dev.tandem.engineering.sprint;

import dev.tandem.engineering.work.KnownItems;
import dev.tandem.kit.http.Created;
import dev.tandem.kit.http.ResponseHeaders;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.page.Cursor;
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

/** The items of a sprint; they have no version of their own, so their ETag is the sprint's. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Sprints")
class SprintItemResource {
    private final SprintItemService service;
    private final Sprints sprints;
    private final SprintViews views;
    private final KnownItems knownItems;
    private final ResponseHeaders headers;

    SprintItemResource(
            SprintItemService service,
            Sprints sprints,
            SprintViews views,
            KnownItems knownItems,
            ResponseHeaders headers) {
        this.service = service;
        this.sprints = sprints;
        this.views = views;
        this.knownItems = knownItems;
        this.headers = headers;
    }

    @POST
    @Path("/sprints/{sprint}/items")
    @Idempotent
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "addSprintItem", summary = "Plan an open, estimated item for a sprint")
    @APIResponseSchema(value = SprintItemView.class, responseCode = "201")
    public RestResponse<SprintItemView> add(
            @RestPath String sprint, @RestHeader Optional<IfMatch> ifMatch, NewSprintItem request) {
        var item = view(service.add(sprint, ifMatch, request.item()), request.item());
        return Created.at("/sprints/%s/items/%s".formatted(sprint, item.key()), item);
    }

    @GET
    @Path("/sprints/{sprint}/items")
    @Operation(operationId = "listSprintItems", summary = "All items of a sprint, also those that were taken out")
    public Page<SprintItemView> list(@RestPath String sprint, @BeanParam PageRequest page) {
        // Nothing leaves the list of a started sprint, so an index into it stays valid.
        var items = views.of(sprints.get(sprint)).items();
        int from =
                Math.min(items.size(), page.after(Place.class).map(Place::index).orElse(0));
        int to = Math.min(items.size(), from + page.limit());
        var part = items.subList(from, to);
        return new Page<>(part, to < items.size() ? Cursor.encode(new Place(to)) : null);
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
        headers.put("ETag", "\"%d\"".formatted(sprint.version()));
        return views.of(sprint, item);
    }
}
