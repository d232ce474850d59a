package dev.tandem.product.feature;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import dev.tandem.product.product.ProductIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
    private final Features features;
    private final FeatureViews views;
    private final ProductIds products;

    SolutionResource(SpecService service, Features features, FeatureViews views, ProductIds products) {
        this.service = service;
        this.features = features;
        this.views = views;
        this.products = products;
    }

    @GET
    @Path("/products/{product}/discovery")
    @Operation(
            operationId = "listDiscovery",
            summary = "What is being found out about features that nobody has committed to, in product's order",
            description = """
                    FRAMING: it has no problem. OPTIONS: no solution option is chosen. FEASIBILITY: engineering has not \
                    said whether it can be done. TEST_PLAN: nobody has said how to find out. READY: all of that is there.""")
    public Page<DiscoveryView> discovery(@RestPath String product, @BeanParam PageRequest page) {
        return Page.of(
                features.discovering(products.of(product), page),
                page.limit(),
                DiscoveryView::of,
                shown -> features.positionOf(shown.feature()));
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
