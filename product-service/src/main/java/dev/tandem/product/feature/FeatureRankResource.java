package dev.tandem.product.feature;

import dev.tandem.kit.page.Page;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.lane.RankRequest;
import dev.tandem.model.lane.RankSeveral;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Features")
class FeatureRankResource {
    private final FeatureService service;
    private final RankByScore byScore;
    private final FeatureViews views;

    FeatureRankResource(FeatureService service, RankByScore byScore, FeatureViews views) {
        this.service = service;
        this.byScore = byScore;
        this.views = views;
    }

    @POST
    @Path("/features/{feature}/rank")
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "rankFeature", summary = "Move a feature in product's order")
    public FeatureView rank(@RestPath String feature, @RestHeader Optional<IfMatch> ifMatch, RankRequest request) {
        return views.ofRanked(service.rank(feature, ifMatch, request));
    }

    @POST
    @Path("/products/{product}/features/rank")
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "rankFeatures", summary = "Move several features to one place, in the order given")
    public Page<FeatureView> rankSeveral(@RestPath String product, RankSeveral request) {
        return new Page<>(views.of(service.rank(product, request)), null);
    }

    @POST
    @Path("/products/{product}/features/rank-by-score")
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(
            operationId = "rankFeaturesByScore",
            summary = "Order the open, unfinished features by score: first a dry run, then with its `plan` for good",
            description = "Whoever sends the plan gets what they saw: if anything has changed since, it is refused.")
    public RankByScoreView rankByScore(@RestPath String product, RankByScoreRequest request) {
        return byScore.rank(product, request);
    }
}
