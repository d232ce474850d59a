package dev.tandem.engineering.scope;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.role.Person;
import dev.tandem.model.tradeoff.Tradeoff;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A change of an active sprint's scope")
public record ScopeChangeView(
        UUID id,
        @Schema(description = "The sprint's id") UUID sprint,
        String whatChanged,

        @Schema(description = "Keys of the items to take in")
        List<String> add,

        @Schema(description = "Keys of the items to take out")
        List<String> remove,

        @Schema(nullable = true) @Nullable String timelineImpact,
        @Schema(nullable = true) @Nullable String qualityImpact,
        @Schema(nullable = true) @Nullable String recommendation,

        @Schema(description = "Recorded by the service itself, since the item's owner closed it")
        boolean automatic,

        @Schema(description = "Only what is on fire, and small requests: nobody was asked")
        boolean inForceAtOnce,

        @Nullable ScopeEffect effect,

        @Schema(description = "What was overridden for it, and why")
        List<Tradeoff> tradeoffs,

        ScopeChangeStatus status,
        Person requestedBy,
        Instant requestedAt,
        @Schema(nullable = true) @Nullable Person decidedBy,
        @Schema(nullable = true) @Nullable Instant decidedAt,
        @Schema(nullable = true) @Nullable String reason,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    static ScopeChangeView of(ScopeChange change) {
        var state = change.state();
        var decidedBy = state.decidedBy();
        return new ScopeChangeView(
                change.id(),
                state.sprintId(),
                state.whatChanged(),
                state.add().stream().map(ItemRef::key).toList(),
                state.remove().stream().map(ItemRef::key).toList(),
                state.timelineImpact(),
                state.qualityImpact(),
                state.recommendation(),
                state.automatic(),
                state.inForceAtOnce(),
                state.effect(),
                state.tradeoffs(),
                state.status(),
                Person.of(state.requestedBy()),
                state.requestedAt(),
                decidedBy == null ? null : Person.of(decidedBy),
                state.decidedAt(),
                state.reason(),
                change.version());
    }
}
