package dev.tandem.product.feature;

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
@Tag(name = "Features", description = "What product wants, why, and in which order")
class FeatureResource {
    private final FeatureService service;
    private final Features features;
    private final FeatureSearch search;
    private final FeatureViews views;
    private final ProductIds products;

    FeatureResource(
            FeatureService service, Features features, FeatureSearch search, FeatureViews views, ProductIds products) {
        this.service = service;
        this.features = features;
        this.search = search;
        this.views = views;
        this.products = products;
    }

    @POST
    @Path("/products/{product}/features")
    @Idempotent
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "createFeature", summary = "Propose a feature; it ranks last")
    @APIResponseSchema(value = FeatureView.class, responseCode = "201")
    public RestResponse<FeatureView> create(@RestPath String product, FeatureFields fields) {
        var feature = FeatureViews.ofNew(service.create(product, fields));
        return Created.at("/features/" + feature.key(), feature);
    }

    @GET
    @Path("/products/{product}/features")
    @Operation(
            operationId = "listFeatures",
            summary = "A product's features: in product's order, or searched, filtered and sorted")
    public Page<FeatureView> list(
            @RestPath String product, @BeanParam FeatureFilter filter, @BeanParam FeatureExpand expand) {
        return search.page(products.of(product), filter, expand.asked());
    }

    @GET
    @Path("/features/{feature}")
    @Operation(operationId = "getFeature", summary = "One feature, by key or id")
    public FeatureView get(@RestPath String feature, @BeanParam FeatureExpand expand) {
        var asked = expand.asked();
        return views.of(features.show(feature), asked);
    }

    @PATCH
    @Path("/features/{feature}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(
            operationId = "patchFeature",
            summary = "Change fields of a feature",
            description =
                    "Arrays are replaced as a whole; criteria, metrics and evidence keep their ids where these are sent back.")
    @RequestBody(content = @Content(schema = @Schema(implementation = FeatureFields.class)))
    public FeatureView patch(@RestPath String feature, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return views.of(service.patch(feature, ifMatch, patch));
    }

    @DELETE
    @Path("/features/{feature}")
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(
            operationId = "deleteFeature",
            summary = "Delete a feature everywhere; its history stays, and links to it go",
            description = "Refused while engineering has it in an active sprint, or a committed release holds it.")
    public void delete(@RestPath String feature, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(feature, ifMatch);
    }

    @POST
    @Path("/features/{feature}/transitions")
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(
            operationId = "transitionFeature",
            summary = "Take a feature a step on, a step back, or out",
            description = """
                    PROPOSED → DEFINED asks for a problem, an acceptance criterion and a success metric; DEFINED → \
                    COMMITTED for engineering's estimate; COMMITTED → SHIPPED for a rollout owner, every \
                    acceptance criterion met (or a `tradeoff`), and the work done. \
                    A refusal lists all that is missing.""")
    public FeatureView transition(
            @RestPath String feature, @RestHeader Optional<IfMatch> ifMatch, FeatureTransition request) {
        return views.of(service.transition(feature, ifMatch, request));
    }

    @GET
    @Path("/features/{feature}/history")
    @Operation(operationId = "getFeatureHistory", summary = "Who changed what of a feature, the newest first")
    public Page<HistoryEntry> history(@RestPath String feature, @BeanParam PageRequest page) {
        return features.history(Feature.KIND, feature, page);
    }
}
