package dev.tandem.engineering.debt;

import dev.tandem.engineering.forecast.EffectView;
import dev.tandem.engineering.forecast.Effects;
import dev.tandem.engineering.forecast.ExpectedRelief;
import dev.tandem.engineering.forecast.SimulationParameters;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Debt")
class EffectResource {
    private final DebtItems items;
    private final Effects effects;

    EffectResource(DebtItems items, Effects effects) {
        this.items = items;
        this.effects = effects;
    }

    @GET
    @Path("/debt/{debt}/effect")
    @Operation(
            operationId = "getDebtEffect",
            summary = "How much earlier its features are likely to be done with a debt item than without it",
            description =
                    "Two forecasts with one seed: the debt at its place in the order, with features that are begun behind it smaller by its `relief`; and the order without it. Debt that is done has no effect left: 409.")
    public EffectView get(@RestPath String debt, @BeanParam SimulationParameters parameters) {
        var item = items.show(debt).item();
        var features = item.affects().stream().map(AffectedFeature::id).collect(Collectors.toSet());
        return effects.of(
                item.productId(),
                item.key(),
                new ExpectedRelief(item.id(), features, item.fields().relief()),
                parameters);
    }
}
