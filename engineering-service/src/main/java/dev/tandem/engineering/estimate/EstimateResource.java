package dev.tandem.engineering.estimate;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.Unconditional;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Estimates", description = "What items are expected to take; revisions are kept")
class EstimateResource {
    private final EstimateService service;
    private final EstimateBatchService batches;
    private final Estimates estimates;
    private final KnownItems knownItems;
    private final Backlogs backlogs;

    EstimateResource(
            EstimateService service,
            EstimateBatchService batches,
            Estimates estimates,
            KnownItems knownItems,
            Backlogs backlogs) {
        this.service = service;
        this.batches = batches;
        this.estimates = estimates;
        this.knownItems = knownItems;
        this.backlogs = backlogs;
    }

    @PUT
    @Path("/items/{item}/estimate")
    @Unconditional
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(operationId = "putEstimate", summary = "Estimate a feature or a debt item")
    @APIResponse(
            responseCode = "201",
            description = "The first estimate",
            content = @Content(schema = @Schema(implementation = EstimateView.class)))
    @APIResponse(
            responseCode = "200",
            description = "A revision",
            content = @Content(schema = @Schema(implementation = EstimateView.class)))
    public RestResponse<EstimateView> put(@RestPath String item, EstimateRequest request) {
        var known = knownItems.get(item);
        var outcome = service.estimate(known, request);
        return ResponseBuilder.<EstimateView>create(outcome.isFirst() ? 201 : 200)
                .entity(EstimateView.of(known.key(), outcome.estimate()))
                .build();
    }

    @POST
    @Path("/products/{product}/estimates")
    @RolesAllowed(Roles.ENGINEERING_WRITERS)
    @Operation(
            operationId = "postEstimates",
            summary = "Estimate many items of a product at once, or none of them",
            description =
                    "Revisions are kept. What says the same as the current estimate adds none, so sending it again is safe.")
    public Page<EstimateView> batch(@RestPath String product, EstimateBatch batch) {
        return new Page<>(batches.estimate(backlogs.product(product).productId(), batch), null);
    }

    @GET
    @Path("/items/{item}/estimate")
    @Operation(operationId = "getEstimate", summary = "An item's current estimate")
    public EstimateView get(@RestPath String item) {
        var known = knownItems.get(item);
        return estimates
                .current(known.id())
                .map(estimate -> EstimateView.of(known.key(), estimate))
                .orElseThrow(
                        () -> EngineeringProblem.ESTIMATE_NOT_FOUND.because("%s has no estimate yet", known.key()));
    }

    @GET
    @Path("/items/{item}/estimates")
    @Operation(operationId = "listEstimates", summary = "Every estimate that an item ever had, newest first")
    public Page<EstimateView> list(@RestPath String item, @BeanParam PageRequest page) {
        var known = knownItems.get(item);
        return Page.of(
                estimates.page(known.id(), page),
                page.limit(),
                estimate -> EstimateView.of(known.key(), estimate),
                estimate -> new Estimates.Position(estimate.revision()));
    }
}
