package dev.tandem.product.decision;

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
@Tag(name = "Decisions", description = "Questions with options and a day, answered once, with who and why")
class DecisionResource {
    private final DecisionService service;
    private final Decisions decisions;
    private final ProductIds products;

    DecisionResource(DecisionService service, Decisions decisions, ProductIds products) {
        this.service = service;
        this.decisions = decisions;
        this.products = products;
    }

    @POST
    @Path("/products/{product}/decisions")
    @Idempotent
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "createDecision", summary = "Ask for a decision")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201")
    public RestResponse<DecisionView> create(@RestPath String product, DecisionFields fields) {
        var decision = view(service.create(product, fields));
        return Created.at("/decisions/" + decision.id(), decision);
    }

    @GET
    @Path("/products/{product}/decisions")
    @Operation(operationId = "listDecisions", summary = "A product's decisions, the oldest first")
    public Page<DecisionView> list(@RestPath String product, @BeanParam DecisionFilter filter) {
        var rows = decisions.page(products.of(product), filter, service.now());
        return Page.of(rows, filter.limit(), this::view, decisions::positionOf);
    }

    @GET
    @Path("/decisions/{decision}")
    @Operation(operationId = "getDecision", summary = "One decision")
    public DecisionView get(@RestPath String decision) {
        return view(decisions.get(decision));
    }

    @PATCH
    @Path("/decisions/{decision}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "patchDecision", summary = "Change fields of an open decision, such as its day")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionFields.class)))
    public DecisionView patch(@RestPath String decision, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return view(service.patch(decision, ifMatch, patch));
    }

    @POST
    @Path("/decisions/{decision}/options")
    @Idempotent
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "addDecisionOption", summary = "Add another way to decide, with what it gains and costs")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201")
    public RestResponse<DecisionView> add(
            @RestPath String decision, @RestHeader Optional<IfMatch> ifMatch, DecisionOption option) {
        var changed = view(service.add(decision, ifMatch, option));
        return Created.at("/decisions/" + changed.id(), changed);
    }

    @POST
    @Path("/decisions/{decision}/decide")
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "decide", summary = "Decide, once, and say why")
    public DecisionView decide(
            @RestPath String decision, @RestHeader Optional<IfMatch> ifMatch, DecideRequest request) {
        return view(service.decide(decision, ifMatch, request));
    }

    @DELETE
    @Path("/decisions/{decision}")
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "deleteDecision", summary = "Delete an open decision; its history stays")
    public void delete(@RestPath String decision, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(decision, ifMatch);
    }

    @GET
    @Path("/decisions/{decision}/history")
    @Operation(operationId = "getDecisionHistory", summary = "Who changed what of a decision, the newest first")
    public Page<HistoryEntry> history(@RestPath String decision, @BeanParam PageRequest page) {
        return decisions.history(Decision.KIND, decision, page);
    }

    private DecisionView view(Decision decision) {
        return DecisionView.of(decision, service.now());
    }
}
