package dev.tandem.backlog.tradeoff;

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

@Path("/api/v1/products/{product}/tradeoffs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Tradeoffs", description = "Rules that were overridden knowingly; the same on both services")
class TradeoffResource {
    private final CurrentProducts products;
    private final TradeoffList tradeoffs;

    TradeoffResource(CurrentProducts products, TradeoffList tradeoffs) {
        this.products = products;
        this.tradeoffs = tradeoffs;
    }

    @GET
    @Operation(
            operationId = "listTradeoffs",
            summary = "What was overridden, the newest first, and what became of it",
            description =
                    "Of sprints, scope changes, releases and features of both services. What was deleted is not told any more.")
    public Page<TradeoffView> list(@RestPath String product, @BeanParam TradeoffFilter filter) {
        return tradeoffs.page(products.id(product), filter);
    }
}
