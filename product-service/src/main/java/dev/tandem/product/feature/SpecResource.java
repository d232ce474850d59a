package dev.tandem.product.feature;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import dev.tandem.product.agreement.AgreementRequest;
import jakarta.annotation.security.RolesAllowed;
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

/** What both sides do to a feature's spec. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Features")
class SpecResource {
    private final SpecService service;
    private final FeatureViews views;

    SpecResource(SpecService service, FeatureViews views) {
        this.service = service;
        this.views = views;
    }

    @POST
    @Path("/features/{feature}/agreements")
    @RolesAllowed(Roles.WRITERS)
    @Operation(
            operationId = "agreeToFeature",
            summary = "Agree or object to what a feature specifies, for one's own side",
            description = """
                    To problem, acceptance criteria and success metrics, on the `version` that was read. When one of \
                    these changes later, the agreement is `outdated`. An admin speaks for both sides. Who says the \
                    same once more changes nothing.""")
    public FeatureView agree(@RestPath String feature, @RestHeader Optional<IfMatch> ifMatch, AgreementRequest answer) {
        return views.of(service.answer(feature, ifMatch, answer));
    }

    @POST
    @Path("/features/{feature}/acceptance-criteria")
    @Idempotent
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "addAcceptanceCriterion", summary = "Say what else must hold before a feature is done")
    @APIResponseSchema(value = FeatureView.class, responseCode = "201")
    public RestResponse<FeatureView> add(
            @RestPath String feature, @RestHeader Optional<IfMatch> ifMatch, CriterionRequest criterion) {
        var changed = views.of(service.add(feature, ifMatch, criterion.text()));
        return Created.at("/features/" + changed.key(), changed);
    }

    @POST
    @Path("/features/{feature}/acceptance-criteria/{criterion}/tick")
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "tickAcceptanceCriterion", summary = "Say whether an acceptance criterion is met")
    public FeatureView tick(
            @RestPath String feature,
            @RestPath String criterion,
            @RestHeader Optional<IfMatch> ifMatch,
            TickRequest request) {
        return views.of(service.tick(feature, ifMatch, criterion, request.met()));
    }
}
