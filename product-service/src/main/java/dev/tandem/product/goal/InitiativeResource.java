package dev.tandem.product.goal;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import dev.tandem.product.product.ProductIds;
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
@Tag(name = "Initiatives", description = "Larger undertakings that serve a goal, and that features and debt belong to")
class InitiativeResource {
    private final InitiativeService service;
    private final Initiatives initiatives;
    private final ProductIds products;

    InitiativeResource(InitiativeService service, Initiatives initiatives, ProductIds products) {
        this.service = service;
        this.initiatives = initiatives;
        this.products = products;
    }

    @POST
    @Path("/products/{product}/initiatives")
    @Idempotent
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "createInitiative", summary = "Start an initiative; a technical one is engineering's")
    @APIResponseSchema(value = InitiativeView.class, responseCode = "201")
    public RestResponse<InitiativeView> create(@RestPath String product, InitiativeFields fields) {
        var initiative = initiatives.view(service.create(product, fields));
        return Created.at("/initiatives/" + initiative.id(), initiative);
    }

    @GET
    @Path("/products/{product}/initiatives")
    @Operation(operationId = "listInitiatives", summary = "A product's initiatives, the oldest first")
    public Page<InitiativeView> list(@RestPath String product, @BeanParam PageRequest page) {
        return Page.ofAll(
                initiatives.page(products.of(product), page),
                page.limit(),
                initiatives::views,
                initiatives::positionOf);
    }

    @GET
    @Path("/initiatives/{initiative}")
    @Operation(operationId = "getInitiative", summary = "One initiative")
    public InitiativeView get(@RestPath String initiative) {
        return initiatives.view(initiatives.get(initiative));
    }

    @PATCH
    @Path("/initiatives/{initiative}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "patchInitiative", summary = "Change fields of an initiative")
    @RequestBody(content = @Content(schema = @Schema(implementation = InitiativeFields.class)))
    public InitiativeView patch(@RestPath String initiative, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return initiatives.view(service.patch(initiative, ifMatch, patch));
    }

    @DELETE
    @Path("/initiatives/{initiative}")
    @RolesAllowed(Roles.WRITERS)
    @Operation(
            operationId = "deleteInitiative",
            summary = "Delete an initiative without features and debt; its history stays")
    public void delete(@RestPath String initiative, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(initiative, ifMatch);
    }

    @GET
    @Path("/initiatives/{initiative}/history")
    @Operation(operationId = "getInitiativeHistory", summary = "Who changed what of an initiative, the newest first")
    public Page<HistoryEntry> history(@RestPath String initiative, @BeanParam PageRequest page) {
        return initiatives.history(Initiative.KIND, initiative, page);
    }
}
