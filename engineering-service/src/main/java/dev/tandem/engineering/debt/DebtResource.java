package dev.tandem.engineering.debt;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.backlog.query.RankedPlaces;
import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.lane.RankRequest;
import dev.tandem.model.lane.RankSeveral;
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
@Tag(name = "Debt", description = "What engineering must do besides features, ranked by risk")
class DebtResource {
    private final DebtService service;
    private final DebtItems items;
    private final DebtViews views;
    private final Backlogs backlogs;
    private final RankedPlaces places;

    DebtResource(DebtService service, DebtItems items, DebtViews views, Backlogs backlogs, RankedPlaces places) {
        this.service = service;
        this.items = items;
        this.views = views;
        this.backlogs = backlogs;
        this.places = places;
    }

    @POST
    @Path("/products/{product}/debt")
    @Idempotent
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "createDebt", summary = "Add a debt item; it ranks last")
    @APIResponseSchema(value = DebtView.class, responseCode = "201")
    public RestResponse<DebtView> create(@RestPath String product, DebtFields fields) {
        var item = views.of(service.create(product, fields));
        return Created.at("/debt/" + item.key(), item);
    }

    @GET
    @Path("/products/{product}/debt")
    @Operation(operationId = "listDebt", summary = "A product's debt in engineering's order, searched and filtered")
    public Page<DebtView> list(@RestPath String product, @BeanParam DebtFilter filter, @BeanParam DebtExpand expand) {
        var asked = expand.asked();
        var rows = items.page(backlogs.product(product).productId(), filter, filter.conditions());
        return Page.ofAll(rows, filter.limit(), shown -> views.of(shown, asked), items::positionOf);
    }

    @GET
    @Path("/debt/{debt}")
    @Operation(operationId = "getDebt", summary = "One debt item, by key or id")
    public DebtView get(@RestPath String debt, @BeanParam DebtExpand expand) {
        var asked = expand.asked();
        return views.of(items.show(debt), asked);
    }

    @PATCH
    @Path("/debt/{debt}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "patchDebt", summary = "Change fields of a debt item")
    @RequestBody(content = @Content(schema = @Schema(implementation = DebtFields.class)))
    public DebtView patch(@RestPath String debt, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return views.of(service.patch(debt, ifMatch, patch));
    }

    @POST
    @Path("/debt/{debt}/rank")
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "rankDebt", summary = "Move a debt item in engineering's order")
    public DebtView rank(@RestPath String debt, @RestHeader Optional<IfMatch> ifMatch, RankRequest request) {
        var item = service.rank(debt, ifMatch, request);
        // After the transaction, since nobody shall wait for that.
        return views.ofRanked(item, places.of(item.id(), item.rank()));
    }

    @POST
    @Path("/products/{product}/debt/rank")
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "rankSeveralDebt", summary = "Move several debt items to one place, in the order given")
    public Page<DebtView> rankSeveral(@RestPath String product, RankSeveral request) {
        var moved = service.rank(product, request);
        return new Page<>(views.of(moved), null);
    }

    @POST
    @Path("/debt/{debt}/transitions")
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "transitionDebt", summary = "Close a debt item, or open it again")
    public DebtView transition(@RestPath String debt, @RestHeader Optional<IfMatch> ifMatch, DebtTransition request) {
        return views.of(service.transition(debt, ifMatch, request));
    }

    @DELETE
    @Path("/debt/{debt}")
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "deleteDebt", summary = "Delete a debt item; its history stays")
    public void delete(@RestPath String debt, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(debt, ifMatch);
    }

    @GET
    @Path("/debt/{debt}/history")
    @Operation(operationId = "getDebtHistory", summary = "Who changed what of a debt item, the newest first")
    public Page<HistoryEntry> history(@RestPath String debt, @BeanParam PageRequest page) {
        return items.history(DebtItem.KIND, debt, page);
    }
}
