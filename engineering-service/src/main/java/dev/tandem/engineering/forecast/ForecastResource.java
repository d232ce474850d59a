package dev.tandem.engineering.forecast;

import dev.tandem.kit.page.PageRequest;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Forecast", description = "When things are likely to be done")
class ForecastResource {
    private final ForecastBases bases;

    ForecastResource(ForecastBases bases) {
        this.bases = bases;
    }

    @GET
    @Path("/products/{product}/forecast")
    @Operation(
            operationId = "getForecast",
            summary = "When items and releases are likely to be done, at 50 and 85 %",
            description =
                    "Monte Carlo over the merged order with past velocities and estimate ranges; reproducible from its seed.")
    public ForecastView get(
            @RestPath String product, @BeanParam ForecastParameters parameters, @BeanParam PageRequest page) {
        return ForecastView.of(bases.of(product).basis(), parameters, page);
    }
}
