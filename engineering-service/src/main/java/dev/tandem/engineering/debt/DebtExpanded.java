package dev.tandem.engineering.debt;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.projection.ReleaseSnapshot;
import dev.tandem.backlog.query.BacklogItemView.ReleaseRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a debt item refers to; there only where `expand` asks for it")
public record DebtExpanded(
        @Schema(description = "As in `affects`, without those that product deleted")
        List<AffectedFeatureView> affects) {
    @Schema(description = "A feature that a debt item gets in the way of, as this service knows it")
    public record AffectedFeatureView(
            UUID id,
            @Schema(examples = "PAY-12") String key,
            @Schema(examples = "Pay by card") String title,
            @Schema(examples = "COMMITTED") String status,
            @Schema(examples = "TODO") String progress,
            @Schema(nullable = true) @Nullable ReleaseRef release) {
        static AffectedFeatureView of(BacklogItem feature, Map<UUID, ReleaseSnapshot> releases) {
            var owner = feature.owner();
            var planning = owner.planning();
            return new AffectedFeatureView(
                    feature.id(),
                    feature.key(),
                    Objects.requireNonNull(owner.title()),
                    Objects.requireNonNull(owner.status()),
                    Objects.requireNonNull(feature.work().progress()),
                    ReleaseRef.of(planning == null ? null : planning.releaseId(), releases));
        }
    }
}
