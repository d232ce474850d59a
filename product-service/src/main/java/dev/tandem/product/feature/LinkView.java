package dev.tandem.product.feature;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.model.lane.Lane;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "How a feature hangs together with another item, and the item; null where engineering has deleted it, or this service has not heard of it yet")
public record LinkView(
        LinkType type,
        UUID id,
        @Schema(examples = "PAY-D3") String key,
        Lane lane,

        @Schema(nullable = true, examples = "The gateway client is end of life") @Nullable
        String title,

        @Schema(nullable = true, examples = "OPEN") @Nullable
        String status,

        @Schema(nullable = true, examples = "TODO") @Nullable
        String progress,

        @Schema(nullable = true, description = "Who answers for it; null where nobody is named") @Nullable
        String owner) {
    /** @param known what this copy of the backlog has of it; null where it has nothing */
    static LinkView toFeature(Link link, Features.Cited feature, @Nullable BacklogItem known) {
        return new LinkView(
                link.type(),
                feature.id(),
                feature.key(),
                Lane.FEATURE,
                feature.title(),
                feature.status().name(),
                (known == null ? WorkSnapshot.NONE : known.work()).progress(),
                feature.owner());
    }

    static LinkView toDebt(Link link, @Nullable BacklogItem known) {
        return new LinkView(
                link.type(),
                link.item(),
                link.to(),
                Lane.DEBT,
                known == null ? null : known.owner().title(),
                known == null ? null : known.owner().status(),
                known == null ? null : known.work().progress(),
                null);
    }
}
