package dev.tandem.engineering.sprint;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.engineering.budget.EffortView;
import dev.tandem.engineering.budget.Policy;
import dev.tandem.model.tradeoff.Tradeoff;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sprint as events carry it. */
record SprintState(
        UUID productId,
        @JsonUnwrapped SprintFields fields,
        SprintStatus status,
        List<SprintItem> items,
        EffortView planned,
        EffortView added,
        EffortView removed,
        EffortView done,
        @JsonProperty("terms") @Nullable Policy policy,
        @Nullable String tradeoff,
        List<Tradeoff> tradeoffs,
        @Nullable Instant startedAt,
        @Nullable Instant closedAt,
        boolean imported,
        @Nullable Retro retro) {
    static SprintState of(Sprint sprint) {
        var movements = sprint.movements();
        return new SprintState(
                sprint.productId(),
                sprint.fields(),
                sprint.status(),
                sprint.items(),
                EffortView.of(movements.committed()),
                EffortView.of(movements.added()),
                EffortView.of(movements.removed()),
                EffortView.of(movements.done()),
                sprint.policy(),
                sprint.tradeoff(),
                sprint.tradeoffs(),
                sprint.startedAt(),
                sprint.closedAt(),
                sprint.isImported(),
                sprint.retro());
    }
}
