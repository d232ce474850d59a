package dev.tandem.product.outcome;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.model.role.Roles;
import dev.tandem.product.feature.Features;
import dev.tandem.product.product.ProductIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Outcomes", description = "Whether the metrics moved after shipping")
class OutcomeResource {
    private final OutcomeService service;
    private final Outcomes outcomes;
    private final MetricOutcomes metricOutcomes;
    private final Features features;
    private final ProductIds products;

    OutcomeResource(
            OutcomeService service,
            Outcomes outcomes,
            MetricOutcomes metricOutcomes,
            Features features,
            ProductIds products) {
        this.service = service;
        this.outcomes = outcomes;
        this.metricOutcomes = metricOutcomes;
        this.features = features;
        this.products = products;
    }

    @POST
    @Path("/features/{feature}/outcomes")
    @Idempotent
    @RolesAllowed(Roles.PRODUCT_WRITERS)
    @Operation(operationId = "measureOutcome", summary = "Record what a success metric is after shipping")
    @APIResponseSchema(value = OutcomeView.class, responseCode = "201")
    public RestResponse<OutcomeView> measure(@RestPath String feature, OutcomeRequest request) {
        var outcome = OutcomeView.of(service.measure(feature, request));
        return Created.at("/outcomes/" + outcome.id(), outcome);
    }

    @GET
    @Path("/features/{feature}/outcomes")
    @Operation(operationId = "listFeatureOutcomes", summary = "A feature's measurements and the verdict they give")
    public FeatureOutcomes ofFeature(@RestPath String feature, @BeanParam PageRequest page) {
        var shipped = features.get(feature);
        var rows = outcomes.ofFeature(shipped.id(), page);
        return FeatureOutcomes.of(
                Page.of(rows, page.limit(), OutcomeView::of, outcomes::positionOf),
                shipped.successMetrics(),
                outcomes.latestOf(shipped));
    }

    @GET
    @Path("/products/{product}/outcomes")
    @Operation(
            operationId = "listOutcomes",
            summary = "The success metrics of shipped features, and what became of them; those due first come first")
    public Page<MetricOutcome> ofProduct(@RestPath String product, @BeanParam MetricOutcomeFilter filter) {
        return metricOutcomes.page(products.of(product), filter);
    }

    @GET
    @Path("/outcomes/{outcome}")
    @Operation(operationId = "getOutcome", summary = "One measurement")
    public OutcomeView get(@RestPath String outcome) {
        return OutcomeView.of(outcomes.get(outcome));
    }

    @GET
    @Path("/outcomes/{outcome}/history")
    @Operation(operationId = "getOutcomeHistory", summary = "Who recorded a measurement")
    public Page<HistoryEntry> history(@RestPath String outcome, @BeanParam PageRequest page) {
        return outcomes.history(Outcome.KIND, outcome, page);
    }
}
