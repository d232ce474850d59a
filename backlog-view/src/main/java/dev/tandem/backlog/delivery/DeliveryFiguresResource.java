package dev.tandem.backlog.delivery;

import dev.tandem.backlog.query.CurrentProducts;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Delivery", description = "What came of the work; the same on both services")
class DeliveryFiguresResource {
    private final CurrentProducts products;
    private final Deliveries deliveries;

    DeliveryFiguresResource(CurrentProducts products, Deliveries deliveries) {
        this.products = products;
        this.deliveries = deliveries;
    }

    @GET
    @Path("/products/{product}/delivery")
    @Operation(
            operationId = "getDeliveryFigures",
            summary = "Velocity, commitment and promises kept, share of debt, lead time, and bugs that escaped",
            description =
                    "Derived each time from this service's copy of both sides. Each figure says how many it is of, and is null where that is none.")
    public DeliveryFigures get(@RestPath String product) {
        return deliveries.of(products.id(product));
    }
}
