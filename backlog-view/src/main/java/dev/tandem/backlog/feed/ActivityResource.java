package dev.tandem.backlog.feed;

import dev.tandem.backlog.query.CurrentProducts;
import dev.tandem.kit.page.Page;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/products/{product}/activity")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Feed")
class ActivityResource {
    private final CurrentProducts products;
    private final Activity activity;

    ActivityResource(CurrentProducts products, Activity activity) {
        this.products = products;
        this.activity = activity;
    }

    @GET
    @Operation(
            operationId = "listActivity",
            summary = "Who did what, the newest first",
            description =
                    "Everything that both services told of the product since this copy was first made, in words. What happened before that is there as far as the topics still had it.")
    public Page<ActivityView> list(@RestPath String product, @BeanParam ActivityFilter filter) {
        return activity.page(products.id(product), filter);
    }
}
