package dev.tandem.product.feature;

import dev.tandem.backlog.access.Roles;
import dev.tandem.backlog.lane.RankRequest;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.http.idempotency.Idempotent;
import dev.tandem.kit.http.json.MergePatch;
import dev.tandem.kit.http.page.Page;
import dev.tandem.kit.http.page.PageRequest;
import dev.tandem.kit.http.precondition.IfMatch;
import dev.tandem.product.product.ProductIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Features", description = "What product wants, why, and in which order")
class FeatureResource {
    private final FeatureService service;
    private final Features features;
    private final ProductIds products;
    private final Backlogs backlogs;

    FeatureResource(FeatureService service, Features features, ProductIds products, Backlogs backlogs) {
        this.service = service;
        this.features = features;
        this.products = products;
        this.backlogs = backlogs;
    }

    @POST
    @Path("/products/{product}/features")
    @Idempotent
    @RolesAllowed({Roles.PRODUCT, Roles.ADMIN})
    @Operation(operationId = "createFeature", summary = "Propose a feature; it ranks last")
    @APIResponseSchema(value = FeatureView.class, responseCode = "201")
    public RestResponse<FeatureView> create(@RestPath String product, FeatureFields fields) {
        var feature = view(service.create(product, fields));
        return ResponseBuilder.<FeatureView>created(URI.create("/api/v1/features/" + feature.key()))
                .entity(feature)
                .build();
    }

    @GET
    @Path("/products/{product}/features")
    @RolesAllowed({Roles.PRODUCT, Roles.ENGINEERING, Roles.VIEWER, Roles.OPS, Roles.ADMIN})
    @Operation(operationId = "listFeatures", summary = "A product's features in product's order")
    public Page<FeatureView> list(@RestPath String product, @BeanParam PageRequest page) {
        var rows = features.page(products.of(product), page);
        var work = backlogs.workOf(rows.stream().map(Feature::id).toList());
        return Page.of(
                rows, page.limit(), feature -> FeatureView.of(feature, work.apply(feature.id())), features::positionOf);
    }

    @GET
    @Path("/features/{feature}")
    @RolesAllowed({Roles.PRODUCT, Roles.ENGINEERING, Roles.VIEWER, Roles.OPS, Roles.ADMIN})
    @Operation(operationId = "getFeature", summary = "One feature, by key or id")
    public FeatureView get(@RestPath String feature) {
        return view(features.get(feature));
    }

    @PATCH
    @Path("/features/{feature}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PRODUCT, Roles.ADMIN})
    @Operation(operationId = "patchFeature", summary = "Change fields of a feature")
    @RequestBody(content = @Content(schema = @Schema(implementation = FeatureFields.class)))
    public FeatureView patch(
            @RestPath String feature, @RestHeader("If-Match") Optional<IfMatch> precondition, MergePatch patch) {
        return view(service.patch(feature, precondition, patch));
    }

    @POST
    @Path("/features/{feature}/rank")
    @RolesAllowed({Roles.PRODUCT, Roles.ADMIN})
    @Operation(operationId = "rankFeature", summary = "Move a feature in product's order")
    public FeatureView rank(
            @RestPath String feature, @RestHeader("If-Match") Optional<IfMatch> precondition, RankRequest request) {
        return view(service.rank(feature, precondition, request));
    }

    private FeatureView view(Feature feature) {
        return FeatureView.of(feature, backlogs.workOf(List.of(feature.id())).apply(feature.id()));
    }
}
