package dev.tandem.product.product;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.identity.NarrowsItself;
import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
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
@Tag(name = "Products", description = "What is built; each has one backlog")
class ProductResource {
    private final ProductService service;
    private final Products products;
    private final ProductViews views;

    ProductResource(ProductService service, Products products, ProductViews views) {
        this.service = service;
        this.products = products;
        this.views = views;
    }

    @POST
    @Path("/products")
    @Idempotent
    @NarrowsItself
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "createProduct", summary = "Create a product")
    @APIResponseSchema(value = ProductView.class, responseCode = "201")
    public RestResponse<ProductView> create(NewProduct request) {
        var product = views.of(service.create(request));
        return Created.at("/products/" + product.key(), product);
    }

    @GET
    @Path("/products")
    @NarrowsItself
    @Operation(operationId = "listProducts", summary = "All products, by key")
    public Page<ProductView> list(@BeanParam PageRequest page) {
        return Page.ofAll(
                products.page(page), page.limit(), views::of, product -> new Products.Position(product.key()));
    }

    @GET
    @Path("/products/{product}")
    @Operation(operationId = "getProduct", summary = "One product, by key or id")
    public ProductView get(@RestPath String product) {
        return views.of(products.get(product));
    }

    @PATCH
    @Path("/products/{product}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "patchProduct", summary = "Change fields of a product")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProductFields.class)))
    public ProductView patch(@RestPath String product, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return views.of(service.patch(product, ifMatch, patch));
    }

    @DELETE
    @Path("/products/{product}")
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(
            operationId = "deleteProduct",
            summary = "Delete a product that has nothing in it",
            description = "One that has anything in it is archived instead: PATCH `archived`.")
    public void delete(@RestPath String product, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(product, ifMatch);
    }

    @GET
    @Path("/products/{product}/history")
    @Operation(operationId = "getProductHistory", summary = "Who changed what of a product, the newest first")
    public Page<HistoryEntry> history(@RestPath String product, @BeanParam PageRequest page) {
        return products.history(Product.KIND, product, page);
    }
}
