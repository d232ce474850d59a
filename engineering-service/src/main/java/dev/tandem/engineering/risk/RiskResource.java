package dev.tandem.engineering.risk;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
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
@Tag(name = "Risks", description = "What could go wrong with features and debt items")
class RiskResource {
    private final RiskService service;
    private final Risks risks;
    private final KnownItems knownItems;
    private final Backlogs backlogs;

    RiskResource(RiskService service, Risks risks, KnownItems knownItems, Backlogs backlogs) {
        this.service = service;
        this.risks = risks;
        this.knownItems = knownItems;
        this.backlogs = backlogs;
    }

    @POST
    @Path("/items/{item}/risks")
    @Idempotent
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "raiseRisk", summary = "Say what could go wrong with an item")
    @APIResponseSchema(value = RiskView.class, responseCode = "201")
    public RestResponse<RiskView> raise(@RestPath String item, RiskFields fields) {
        var risk = RiskView.of(service.raise(knownItems.get(item), fields));
        return Created.at("/risks/" + risk.id(), risk);
    }

    @GET
    @Path("/items/{item}/risks")
    @Operation(operationId = "listRisks", summary = "An item's risks, the oldest first")
    public Page<RiskView> list(@RestPath String item, @BeanParam PageRequest page) {
        var rows = risks.ofItem(knownItems.get(item).id(), page);
        return Page.of(rows, page.limit(), RiskView::of, risks::positionOf);
    }

    @GET
    @Path("/products/{product}/risks")
    @Operation(operationId = "listRisksOfProduct", summary = "The risks of a product's items, the oldest first")
    public Page<RiskView> listOfProduct(@RestPath String product, @BeanParam RiskFilter filter) {
        var rows = risks.page(backlogs.product(product).productId(), filter, filter.conditions());
        return Page.of(rows, filter.limit(), RiskView::of, risks::positionOf);
    }

    @GET
    @Path("/risks/{risk}")
    @Operation(operationId = "getRisk", summary = "One risk")
    public RiskView get(@RestPath String risk) {
        return RiskView.of(risks.get(risk));
    }

    @PATCH
    @Path("/risks/{risk}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "patchRisk", summary = "Change a risk: say that it is mitigated or accepted")
    @RequestBody(content = @Content(schema = @Schema(implementation = RiskFields.class)))
    public RiskView patch(@RestPath String risk, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return RiskView.of(service.patch(risk, ifMatch, patch));
    }

    @DELETE
    @Path("/risks/{risk}")
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "deleteRisk", summary = "Delete a risk that was none; its history stays")
    public void delete(@RestPath String risk, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(risk, ifMatch);
    }

    @GET
    @Path("/risks/{risk}/history")
    @Operation(operationId = "getRiskHistory", summary = "Who changed what of a risk, the newest first")
    public Page<HistoryEntry> history(@RestPath String risk, @BeanParam PageRequest page) {
        return risks.history(Risk.KIND, risk, page);
    }
}
