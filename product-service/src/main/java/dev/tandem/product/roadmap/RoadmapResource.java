package dev.tandem.product.roadmap;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.model.role.Roles;
import dev.tandem.product.feature.FeatureStatus;
import dev.tandem.product.feature.Features;
import dev.tandem.product.feature.SlimFeature;
import dev.tandem.product.goal.Goals;
import dev.tandem.product.goal.Initiatives;
import dev.tandem.product.product.ProductIds;
import dev.tandem.product.release.Releases;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Roadmap", description = "From goals to features, with their dates and how far they are")
class RoadmapResource {
    private final ProductIds products;
    private final Goals goals;
    private final Initiatives initiatives;
    private final Releases releases;
    private final Features features;
    private final Backlogs backlogs;

    RoadmapResource(
            ProductIds products,
            Goals goals,
            Initiatives initiatives,
            Releases releases,
            Features features,
            Backlogs backlogs) {
        this.products = products;
        this.goals = goals;
        this.initiatives = initiatives;
        this.releases = releases;
        this.features = features;
        this.backlogs = backlogs;
    }

    @GET
    @Path("/products/{product}/roadmap")
    @Transactional
    @Operation(
            operationId = "getRoadmap",
            summary = "Goals → initiatives → releases → features and debt, with their dates and progress",
            description =
                    "What has a goal, an initiative or a release, and is not dropped. Debt is engineering's, as this service knows it.")
    public RoadmapView get(@RestPath String product) {
        UUID productId = products.of(product);
        var planned = features.slim(
                "productId = ?1 and status <> ?2 and coalesce(fields.goalId, fields.initiativeId, fields.releaseId) is not null",
                productId,
                FeatureStatus.DROPPED);
        var work = backlogs.workOf(planned.stream().map(SlimFeature::id).toList());
        var dates = backlogs.findProduct(productId.toString())
                .map(BacklogHead::releaseDates)
                .orElse(Map.of());
        return new Roadmap(
                        releases.planned(productId), dates, new Planned(planned, backlogs.plannedDebt(productId), work))
                .view(goals.views(productId), initiatives.views(productId));
    }
}
