package dev.tandem.product.metric;

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
import jakarta.ws.rs.PUT;
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
@Tag(name = "Metrics", description = "Figures that both sides look at, measured once a day")
class MetricResource {
    private final MetricService service;
    private final SharedMetrics metrics;
    private final Measurements measurements;
    private final ProductIds products;

    MetricResource(MetricService service, SharedMetrics metrics, Measurements measurements, ProductIds products) {
        this.service = service;
        this.metrics = metrics;
        this.measurements = measurements;
        this.products = products;
    }

    @POST
    @Path("/products/{product}/metrics")
    @Idempotent
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "createMetric", summary = "Name a figure that both sides are to look at")
    @APIResponseSchema(value = SharedMetricView.class, responseCode = "201")
    public RestResponse<SharedMetricView> create(@RestPath String product, MetricFields fields) {
        var metric = SharedMetricView.of(service.create(product, fields));
        return Created.at("/metrics/" + metric.id(), metric);
    }

    @GET
    @Path("/products/{product}/metrics")
    @Operation(operationId = "listMetrics", summary = "A product's metrics, the oldest first")
    public Page<SharedMetricView> list(@RestPath String product, @BeanParam PageRequest page) {
        return Page.of(
                metrics.page(products.of(product), page), page.limit(), SharedMetricView::of, metrics::positionOf);
    }

    @GET
    @Path("/metrics/{metric}")
    @Operation(operationId = "getMetric", summary = "One metric")
    public SharedMetricView get(@RestPath String metric) {
        return SharedMetricView.of(metrics.get(metric));
    }

    @PATCH
    @Path("/metrics/{metric}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "patchMetric", summary = "Change a metric's name, unit or direction")
    @RequestBody(content = @Content(schema = @Schema(implementation = MetricFields.class)))
    public SharedMetricView patch(@RestPath String metric, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return SharedMetricView.of(service.patch(metric, ifMatch, patch));
    }

    @DELETE
    @Path("/metrics/{metric}")
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "deleteMetric", summary = "Delete a metric that nothing refers to; its history stays")
    public void delete(@RestPath String metric, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(metric, ifMatch);
    }

    @POST
    @Path("/metrics/{metric}/measurements")
    @Idempotent
    @RolesAllowed(Roles.WRITERS)
    @Operation(operationId = "measureMetric", summary = "Say what a metric was on a day")
    @APIResponseSchema(value = MeasurementView.class, responseCode = "201")
    public RestResponse<MeasurementView> measure(
            @RestPath String metric, @RestHeader Optional<IfMatch> ifMatch, MeasurementRequest request) {
        return Created.at("/metrics/" + metric + "/measurements", service.measure(metric, ifMatch, request));
    }

    @GET
    @Path("/metrics/{metric}/measurements")
    @Operation(operationId = "listMeasurements", summary = "What a metric was, the newest day first")
    public Page<MeasurementView> measurements(@RestPath String metric, @BeanParam PageRequest page) {
        var rows = measurements.page(metrics.idOf(metric), page);
        return Page.of(
                rows,
                page.limit(),
                Measurement::view,
                row -> new Measurements.Position(row.view().on()));
    }

    @PUT
    @Path("/metrics/{metric}/measurements/{day}")
    @RolesAllowed(Roles.WRITERS)
    @Operation(
            operationId = "correctMeasurement",
            summary = "Correct what a metric was said to be on a day, and say why")
    public MeasurementView correct(
            @RestPath String metric,
            @RestPath String day,
            @RestHeader Optional<IfMatch> ifMatch,
            CorrectionRequest request) {
        return service.correct(metric, day, ifMatch, request);
    }

    @GET
    @Path("/metrics/{metric}/history")
    @Operation(operationId = "getMetricHistory", summary = "Who changed and measured a metric, the newest first")
    public Page<HistoryEntry> history(@RestPath String metric, @BeanParam PageRequest page) {
        return metrics.history(SharedMetric.KIND, metric, page);
    }
}
