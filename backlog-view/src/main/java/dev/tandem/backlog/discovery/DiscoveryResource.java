package dev.tandem.backlog.discovery;

import dev.tandem.backlog.query.CurrentProducts;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
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

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(
        name = "Discovery",
        description = "How far features are in being found out before anybody commits; the same on both services")
class DiscoveryResource {
    private final CurrentProducts products;
    private final DiscoveryList discovery;

    DiscoveryResource(CurrentProducts products, DiscoveryList discovery) {
        this.products = products;
        this.discovery = discovery;
    }

    @GET
    @Path("/products/{product}/discovery")
    @Operation(
            operationId = "listDiscovery",
            summary = "What is being found out about features that nobody has committed to, in product's order",
            description = """
                    FRAMING: it has no problem. OPTIONS: no solution option is chosen. FEASIBILITY: engineering has not \
                    said whether it can be done. TEST_PLAN: nobody has said how to find out. READY: all of that is there. \
                    The same on both services, each from its own copy.""")
    public Page<DiscoveryView> list(@RestPath String product, @BeanParam PageRequest page) {
        return discovery.page(products.id(product), page);
    }
}
