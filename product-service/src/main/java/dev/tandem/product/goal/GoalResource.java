package dev.tandem.product.goal;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import dev.tandem.product.product.ProductIds;
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
@Tag(name = "Goals", description = "What a product is to reach, and how one will see it")
class GoalResource {
    private final GoalService service;
    private final Goals goals;
    private final ProductIds products;

    GoalResource(GoalService service, Goals goals, ProductIds products) {
        this.service = service;
        this.goals = goals;
        this.products = products;
    }

    @POST
    @Path("/products/{product}/goals")
    @Idempotent
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "createGoal", summary = "Set a goal")
    @APIResponseSchema(value = GoalView.class, responseCode = "201")
    public RestResponse<GoalView> create(@RestPath String product, GoalFields fields) {
        var goal = goals.view(service.create(product, fields));
        return Created.at("/goals/" + goal.id(), goal);
    }

    @GET
    @Path("/products/{product}/goals")
    @Operation(operationId = "listGoals", summary = "A product's goals, the oldest first")
    public Page<GoalView> list(@RestPath String product, @BeanParam PageRequest page) {
        return Page.ofAll(goals.page(products.of(product), page), page.limit(), goals::views, goals::positionOf);
    }

    @GET
    @Path("/goals/{goal}")
    @Operation(operationId = "getGoal", summary = "One goal")
    public GoalView get(@RestPath String goal) {
        return goals.view(goals.get(goal));
    }

    @PATCH
    @Path("/goals/{goal}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "patchGoal", summary = "Change fields of a goal, such as its metric's current value")
    @RequestBody(content = @Content(schema = @Schema(implementation = GoalFields.class)))
    public GoalView patch(@RestPath String goal, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return goals.view(service.patch(goal, ifMatch, patch));
    }

    @DELETE
    @Path("/goals/{goal}")
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "deleteGoal", summary = "Delete a goal that nothing serves; its history stays")
    public void delete(@RestPath String goal, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(goal, ifMatch);
    }

    @GET
    @Path("/goals/{goal}/history")
    @Operation(operationId = "getGoalHistory", summary = "Who changed what of a goal, the newest first")
    public Page<HistoryEntry> history(@RestPath String goal, @BeanParam PageRequest page) {
        return goals.history(Goal.KIND, goal, page);
    }
}
