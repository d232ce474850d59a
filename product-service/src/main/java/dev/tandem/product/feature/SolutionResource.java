package dev.tandem.product.feature;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Finding out what to build, before anybody commits to it. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Features")
class SolutionResource {
    private final SpecService service;
    private final FeatureViews views;

    SolutionResource(SpecService service, FeatureViews views) {
        this.service = service;
        this.views = views;
    }

    @POST
    @Path("/features/{feature}/solution-options")
    @Idempotent
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "addSolutionOption", summary = "Name another way in which the problem could be solved")
    @APIResponseSchema(value = FeatureView.class, responseCode = "201")
    public RestResponse<FeatureView> add(
            @RestPath String feature, @RestHeader Optional<IfMatch> ifMatch, SolutionOptionRequest option) {
        var changed = views.of(service.addOption(feature, ifMatch, option));
        return Created.at("/features/" + changed.key(), changed);
    }

    @POST
    @Path("/features/{feature}/solution-options/{option}/choose")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "chooseSolutionOption", summary = "Say in which way the problem is to be solved")
    public FeatureView choose(
            @RestPath String feature,
            @RestPath String option,
            @RestHeader Optional<IfMatch> ifMatch,
            ChooseRequest request) {
        return views.of(service.choose(feature, ifMatch, option));
    }
}
