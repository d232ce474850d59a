package dev.tandem.product.responsibility;

import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import dev.tandem.product.agreement.AgreementRequest;
import dev.tandem.product.product.ProductIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Responsibilities", description = "Whose each area of the work is, agreed by both")
class ResponsibilitiesResource {
    private final ResponsibilitiesService service;
    private final Responsibilities responsibilities;
    private final ProductIds products;

    ResponsibilitiesResource(ResponsibilitiesService service, Responsibilities responsibilities, ProductIds products) {
        this.service = service;
        this.responsibilities = responsibilities;
        this.products = products;
    }

    @GET
    @Path("/products/{product}/responsibilities")
    @Operation(operationId = "getResponsibilities", summary = "Whose each area of the work is")
    public ResponsibilitiesView get(@RestPath String product) {
        UUID productId = products.of(product);
        return responsibilities
                .of(productId)
                .map(ResponsibilitiesView::of)
                .orElseGet(() -> ResponsibilitiesView.unsaid(productId));
    }

    @PUT
    @Path("/products/{product}/responsibilities")
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "putResponsibilities", summary = "Say whose each area of the work is")
    public ResponsibilitiesView put(
            @RestPath String product, @RestHeader Optional<IfMatch> ifMatch, ResponsibilitiesRequest request) {
        return ResponsibilitiesView.of(service.put(product, ifMatch, request));
    }

    @POST
    @Path("/products/{product}/responsibilities/agreements")
    @RolesAllowed(Roles.WRITERS)
    @Operation(
            operationId = "agreeToResponsibilities",
            summary = "Agree or object to whose what is, for one's own side",
            description =
                    "On the `version` that was read. When an area changes later, the agreement is `outdated`. An admin speaks for both sides. Who says the same once more changes nothing.")
    public ResponsibilitiesView agree(
            @RestPath String product, @RestHeader Optional<IfMatch> ifMatch, AgreementRequest answer) {
        return ResponsibilitiesView.of(service.answer(product, ifMatch, answer));
    }

    @GET
    @Path("/products/{product}/responsibilities/history")
    @Operation(
            operationId = "getResponsibilitiesHistory",
            summary = "Who changed whose what is, and who agreed, the newest first")
    public Page<HistoryEntry> history(@RestPath String product, @BeanParam PageRequest page) {
        return responsibilities.historyOf(ProductResponsibilities.KIND, products.of(product), page);
    }
}
