package dev.tandem.engineering.debt;

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
@Tag(name = "Debt")
class DebtBatchResource {
    private final DebtBatch batch;
    private final DebtViews views;

    DebtBatchResource(DebtBatch batch, DebtViews views) {
        this.batch = batch;
        this.views = views;
    }

    @POST
    @Path("/products/{product}/debt/batch")
    @Idempotent
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(
            operationId = "batchDebt",
            summary = "Create or change up to 200 debt items, all or none",
            description = """
                    Where only fields are wrong, the answer is 400 and names each by its pointer; where a rule refuses
                    items, 409 `batch-refused` lists each with its problem. The answer has the debt items in the order
                    of the items.""")
    @APIResponseSchema(value = DebtList.class, responseCode = "201")
    public RestResponse<DebtList> take(@RestPath String product, DebtBatchRequest request) {
        var taken = new DebtList(views.of(batch.take(product, request)));
        return RestResponse.status(RestResponse.Status.CREATED, taken);
    }

    @Schema(description = "The debt items in the order of the items")
    public record DebtList(List<DebtView> items) {}
}
