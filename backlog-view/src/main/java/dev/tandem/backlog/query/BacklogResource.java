package dev.tandem.backlog.query;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/products/{product}/backlog")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Backlog", description = "The one merged order, the same on both services")
class BacklogResource {
    private final Backlogs backlogs;
    private final BacklogQuery query;

    BacklogResource(Backlogs backlogs, BacklogQuery query) {
        this.backlogs = backlogs;
        this.query = query;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getBacklog",
            summary = "The merged backlog, page by page",
            description =
                    "Features in product's order and debt in engineering's, merged so that the agreed share of debt holds.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the order",
            content = @Content(schema = @Schema(implementation = BacklogPage.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match")
    public RestResponse<BacklogPage> page(
            @RestPath String product, @BeanParam PageRequest page, @RestHeader("If-None-Match") @Nullable String seen) {
        var head = backlogs.product(product);
        int limit = page.limit();
        var cursor = page.after(Walk.class);
        String tag = tagOf(head);
        if (seen != null && (seen.trim().equals("*") || seen.contains(tag))) {
            return ResponseBuilder.<BacklogPage>create(304).header("ETag", tag).build();
        }
        return ResponseBuilder.ok(query.page(head, cursor, limit))
                .header("ETag", tag)
                .build();
    }

    @GET
    @Path("/digest")
    @Operation(operationId = "getBacklogDigest", summary = "A digest of this service's copy, for comparing the two")
    public DigestView digest(@RestPath String product) {
        return DigestView.of(backlogs.product(product));
    }

    @GET
    @Path("/{item}")
    @Transactional
    @Operation(operationId = "getBacklogItem", summary = "One item with both halves, in a lane or not")
    public BacklogItemView item(@RestPath String product, @RestPath String item) {
        var head = backlogs.product(product);
        return query.item(head, backlogs.itemOf(head, item));
    }

    @GET
    @Path("/{item}/explanation")
    @Transactional
    @Operation(operationId = "explainBacklogItem", summary = "Why an item stands where it does")
    @APIResponseSchema(value = ExplanationView.class, responseCode = "200")
    @APIResponse(responseCode = "409", ref = "RefusedByRule")
    public ExplanationView explanation(@RestPath String product, @RestPath String item) {
        var head = backlogs.product(product);
        var found = backlogs.itemOf(head, item);
        return query.placement(head, found.id())
                .map(placement -> ExplanationView.of(
                        placement, head.budget().debtShare(), head.budget().balance()))
                .orElseThrow(() -> BacklogProblem.NOT_IN_A_LANE.because(
                        "%s is done, shipped, dropped or deleted and so has no place in the order", found.key()));
    }

    /** The digest is part of the ETag, since a client may ask one service after the other. */
    private static String tagOf(BacklogHead head) {
        return "\"%d-%s\"".formatted(head.sequence(), DigestView.hex(head).substring(0, 8));
    }
}
