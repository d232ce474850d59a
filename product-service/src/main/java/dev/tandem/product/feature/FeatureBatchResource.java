package dev.tandem.product.feature;

import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Features")
class FeatureBatchResource {
    private final FeatureBatch batch;
    private final FeatureViews views;

    FeatureBatchResource(FeatureBatch batch, FeatureViews views) {
        this.batch = batch;
        this.views = views;
    }

    @POST
    @Path("/products/{product}/features/batch")
    @Idempotent
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(
            operationId = "batchFeatures",
            summary = "Create or change up to 200 features, all or none",
            description = """
                    Where only fields are wrong, the answer is 400 and names each by its pointer; where a rule refuses
                    items, 409 `batch-refused` lists each with its problem. The answer has the features in the order
                    of the items.""")
    @APIResponseSchema(value = FeatureList.class, responseCode = "201")
    public RestResponse<FeatureList> take(@RestPath String product, FeatureBatchRequest request) {
        var taken = new FeatureList(views.of(batch.take(product, request)));
        return RestResponse.status(RestResponse.Status.CREATED, taken);
    }

    @Schema(description = "The features in the order of the items")
    public record FeatureList(List<FeatureView> items) {}
}
