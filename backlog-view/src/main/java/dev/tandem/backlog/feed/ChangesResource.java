package dev.tandem.backlog.feed;

import dev.tandem.backlog.query.CurrentProducts;
import dev.tandem.backlog.query.JsonBytes;
import dev.tandem.backlog.query.Rendered;
import dev.tandem.backlog.query.Since;
import dev.tandem.kit.page.Limit;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/products/{product}/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Feed", description = "What changed, to be followed; the same on both services, each from its own copy")
class ChangesResource {
    private final CurrentProducts products;
    private final Changes changes;

    ChangesResource(CurrentProducts products, Changes changes) {
        this.products = products;
        this.changes = changes;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "What changed since a place in the feed",
            description =
                    "Every item, release, sprint, change of scope, friction, outcome, budget, forecast and the product itself, as far as they changed after it: each once, as it is now, in the order of the last changes. Whoever applies them to what a page showed ends with what is there.")
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content = @Content(schema = @Schema(implementation = ChangesPage.class)))
    @APIResponse(responseCode = "410", ref = "RefusedByRule")
    public Rendered list(
            @RestPath String product,
            @RestQuery
                    @Parameter(
                            description =
                                    "`next` of the changes before, `asOf` of a page of the backlog, or the id of an event of the stream; without it, everything that there is")
                    @Nullable
                    String since,
            @BeanParam Limit limit) {
        var id = products.id(product);
        var part = changes.after(id, Since.readOrNull(since, id), limit.limit());
        var json = new JsonBytes(200 + part.changes().size() * 900).raw("{\"items\":[");
        String separator = "";
        for (Change change : part.changes()) {
            json.raw(separator).raw(change.json());
            separator = ",";
        }
        json.raw("],\"next\":").text(part.next().cursor()).raw("}");
        return new Rendered(json.toByteArray(), null);
    }
}
