package dev.tandem.product.scorecard;

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
import java.util.UUID;
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
@Tag(name = "Scorecards", description = "How features are scored: RICE, WSJF, MoSCoW, or a product's own criteria")
class ScorecardResource {
    private final ScorecardService service;
    private final Scorecards scorecards;
    private final ProductIds products;

    ScorecardResource(ScorecardService service, Scorecards scorecards, ProductIds products) {
        this.service = service;
        this.scorecards = scorecards;
        this.products = products;
    }

    @POST
    @Path("/products/{product}/scorecards")
    @Idempotent
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "createScorecard", summary = "Make a scorecard of criteria and weights of one's own")
    @APIResponseSchema(value = ScorecardView.class, responseCode = "201")
    public RestResponse<ScorecardView> create(@RestPath String product, NewScorecard request) {
        var card = ScorecardView.of(service.create(product, request));
        return Created.at("/products/%s/scorecards/%s".formatted(product, card.key()), card);
    }

    @GET
    @Path("/products/{product}/scorecards")
    @Operation(operationId = "listScorecards", summary = "The scorecards that a product can use, by key")
    public Page<ScorecardView> list(@RestPath String product, @BeanParam PageRequest page) {
        return scorecards.views(products.of(product), page);
    }

    @GET
    @Path("/products/{product}/scorecards/{scorecard}")
    @Operation(operationId = "getScorecard", summary = "One scorecard, by its key")
    public ScorecardView get(@RestPath String product, @RestPath String scorecard) {
        UUID productId = products.of(product);
        return scorecards
                .own(productId, scorecard)
                .map(ScorecardView::of)
                .orElseGet(() -> ScorecardView.of(scorecards.named(productId, scorecard)));
    }

    @PATCH
    @Path("/products/{product}/scorecards/{scorecard}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(
            operationId = "patchScorecard",
            summary = "Change a scorecard of one's own; once features are scored by it, only its name")
    @RequestBody(content = @Content(schema = @Schema(implementation = ScorecardFields.class)))
    public ScorecardView patch(
            @RestPath String product,
            @RestPath String scorecard,
            @RestHeader Optional<IfMatch> ifMatch,
            MergePatch patch) {
        return ScorecardView.of(service.patch(product, scorecard, ifMatch, patch));
    }

    @DELETE
    @Path("/products/{product}/scorecards/{scorecard}")
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "deleteScorecard", summary = "Delete a scorecard that no feature is scored by")
    public void delete(@RestPath String product, @RestPath String scorecard, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(product, scorecard, ifMatch);
    }

    @GET
    @Path("/products/{product}/scorecards/{scorecard}/history")
    @Operation(operationId = "getScorecardHistory", summary = "Who changed what of a scorecard, the newest first")
    public Page<HistoryEntry> history(
            @RestPath String product, @RestPath String scorecard, @BeanParam PageRequest page) {
        return scorecards.history(products.of(product), scorecard, page);
    }
}
