package dev.tandem.product.feature;

import dev.tandem.backlog.projection.WorkSnapshot;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a feature that nobody has committed to waits for")
public record DiscoveryView(
        UUID id,
        @Schema(examples = "PAY-12") String key,
        String title,
        FeatureStatus status,

        @Schema(description = "What has to be found out next")
        DiscoveryStep step,

        @Schema(description = "Since when it waits for that")
        Instant since) {
    static DiscoveryView of(Features.Shown shown) {
        var feature = shown.feature();
        var work = shown.work() == null ? WorkSnapshot.NONE : shown.work();
        var discovery = feature.discovery();
        return new DiscoveryView(
                feature.id(),
                feature.key(),
                feature.fields().title(),
                feature.status(),
                discovery.step(work),
                discovery.since(feature.createdAt(), work));
    }
}
