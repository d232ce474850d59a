package dev.tandem.product.feature;

import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import dev.tandem.product.scorecard.ScoreRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
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
@Tag(name = "Scorecards")
class ScoreResource {
    private final ScoreService service;
    private final FeatureViews views;

    ScoreResource(ScoreService service, FeatureViews views) {
        this.service = service;
        this.views = views;
    }

    @PUT
    @Path("/features/{feature}/score")
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(
            operationId = "putFeatureScore",
            summary = "Score a feature by a scorecard; the answer is the feature",
            description =
                    "The value stands apart from effort. Where the framework divides by effort it takes engineering's estimate.")
    public FeatureView put(@RestPath String feature, @RestHeader Optional<IfMatch> ifMatch, ScoreRequest request) {
        return views.of(service.put(feature, ifMatch, request));
    }

    @DELETE
    @Path("/features/{feature}/score")
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "deleteFeatureScore", summary = "Take a feature's score away")
    public void clear(@RestPath String feature, @RestHeader Optional<IfMatch> ifMatch) {
        service.clear(feature, ifMatch);
    }
}
