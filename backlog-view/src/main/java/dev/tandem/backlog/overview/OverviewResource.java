package dev.tandem.backlog.overview;

import dev.tandem.backlog.query.CurrentProducts;
import dev.tandem.kit.identity.NarrowsItself;
import dev.tandem.kit.json.OtherService;
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

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(
        name = "Overview",
        description = "How products stand, and what the two should talk about; the same on both services")
class OverviewResource {
    private final CurrentProducts products;
    private final Situations situations;
    private final OverviewList list;
    private final Links links;

    OverviewResource(CurrentProducts products, Situations situations, OverviewList list, OtherService other) {
        this.products = products;
        this.situations = situations;
        this.list = list;
        this.links = Links.of(other);
    }

    @GET
    @Path("/products/{product}/overview")
    @Operation(
            operationId = "getOverview",
            summary = "How a product stands, in one answer",
            description =
                    "Sprint, budget, ready work, endangered releases, risks, questions, decisions, what is blocked, goals and promises, each with its reason and where it is. Outcomes that are overdue stand on product-service alone, at `GET /products/{p}/outcomes?overdue=true`: this copy does not know when a metric is due.")
    public OverviewView get(@RestPath String product) {
        return OverviewView.of(situations.of(products.id(product)), links);
    }

    @GET
    @Path("/overview")
    @NarrowsItself
    @Operation(
            operationId = "listOverview",
            summary = "How all products stand, a row each, by their keys",
            description = "For whoever looks after several. A token that is for some products lists those.")
    public Page<OverviewRow> list(@BeanParam OverviewFilter filter) {
        return list.page(filter);
    }
}
