package dev.tandem.product.feature;

import dev.tandem.product.goal.GoalView;
import dev.tandem.product.goal.InitiativeView;
import dev.tandem.product.release.ReleaseView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "What a feature refers to; there only where `expand` asks for it. What it does not ask for, and what the feature has none of, is null")
public record FeatureExpanded(
        @Schema(nullable = true) @Nullable GoalView goal,
        @Schema(nullable = true) @Nullable InitiativeView initiative,
        @Schema(nullable = true) @Nullable ReleaseView release,

        @Schema(nullable = true, description = "As in `links`, in their order") @Nullable
        List<LinkView> links,

        @Schema(nullable = true, description = "Open debt that gets in its way, in engineering's order") @Nullable
        List<AffectingDebt> affectedBy) {}
