package dev.tandem.product.friction;

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
@Tag(name = "Frictions", description = "What gets in the way, ranked by both sides and worked through")
class FrictionResource {
    private final FrictionService service;
    private final Frictions frictions;
    private final ProductIds products;

    FrictionResource(FrictionService service, Frictions frictions, ProductIds products) {
        this.service = service;
        this.frictions = frictions;
        this.products = products;
    }

    @POST
    @Path("/products/{product}/frictions")
    @Idempotent
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "raiseFriction", summary = "Name something that gets in the way")
    @APIResponseSchema(value = FrictionView.class, responseCode = "201")
    public RestResponse<FrictionView> raise(@RestPath String product, NewFriction request) {
        var friction = FrictionView.of(service.raise(product, request));
        return Created.at("/frictions/" + friction.id(), friction);
    }

    @GET
    @Path("/products/{product}/frictions")
    @Operation(operationId = "listFrictions", summary = "What gets in the way, by the sum of both sides' places")
    public Page<FrictionView> list(@RestPath String product, @BeanParam FrictionFilter filter) {
        var rows = frictions.page(products.of(product), filter);
        return Page.of(rows, filter.limit(), FrictionView::of, Frictions::rankOf);
    }

    @POST
    @Path("/products/{product}/frictions/rank")
    @RolesAllowed(Roles.WRITERS)
    @Operation(
            operationId = "rankFrictions",
            summary = "Rank what gets in the way, for one's own side",
            description =
                    "It replaces what one's own side ranked before. The list is ordered by the sum of both sides' places. An admin ranks for both.")
    public Page<FrictionView> rank(@RestPath String product, FrictionRanking ranking) {
        return new Page<>(
                service.rank(product, ranking).stream().map(FrictionView::of).toList(), null);
    }

    @GET
    @Path("/frictions/{friction}")
    @Operation(operationId = "getFriction", summary = "One friction")
    public FrictionView get(@RestPath String friction) {
        return FrictionView.of(frictions.get(friction));
    }

    @PATCH
    @Path("/frictions/{friction}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "patchFriction", summary = "Say what is done about a friction, and how far that is")
    @RequestBody(content = @Content(schema = @Schema(implementation = FrictionFields.class)))
    public FrictionView patch(@RestPath String friction, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return FrictionView.of(service.patch(friction, ifMatch, patch));
    }

    @DELETE
    @Path("/frictions/{friction}")
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "deleteFriction", summary = "Delete a friction that was a mistake; its history stays")
    public void delete(@RestPath String friction, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(friction, ifMatch);
    }

    @GET
    @Path("/frictions/{friction}/history")
    @Operation(operationId = "getFrictionHistory", summary = "Who changed and ranked a friction, the newest first")
    public Page<HistoryEntry> history(@RestPath String friction, @BeanParam PageRequest page) {
        return frictions.history(Friction.KIND, friction, page);
    }
}
