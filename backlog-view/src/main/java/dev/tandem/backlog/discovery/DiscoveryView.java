package dev.tandem.backlog.discovery;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.projection.Learning;
import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.kit.id.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a feature that nobody has committed to waits for")
public record DiscoveryView(
        UUID id,
        @Schema(examples = "PAY-12") String key,
        String title,
        String status,

        @Schema(description = "What has to be found out next")
        DiscoveryStep step,

        @Schema(nullable = true, description = "Since when it waits for that; null where this copy does not know")
        @Nullable
        Instant since) {
    /** Of a row of an older release nothing is known, until it is written anew. */
    private static final Learning NOTHING = new Learning(null, null, null, List.of());

    static DiscoveryView of(BacklogItem item) {
        var owner = item.owner();
        var learning = Objects.requireNonNullElse(owner.learning(), NOTHING);
        WorkSnapshot work = item.work();
        var step = DiscoveryStep.of(learning, work);
        return new DiscoveryView(
                item.id(),
                item.key(),
                Objects.requireNonNull(owner.title()),
                Objects.requireNonNull(owner.status()),
                step,
                step.since(Ids.madeAt(item.id()), learning, work));
    }
}
