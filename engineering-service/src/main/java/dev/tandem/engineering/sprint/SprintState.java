package dev.tandem.engineering.sprint;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tandem.engineering.budget.EffortView;
import dev.tandem.engineering.budget.Policy;
import dev.tandem.model.points.Points;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A sprint as events carry it. */
record SprintState(
        UUID productId,
        String name,
        String goal,
        LocalDate startsOn,
        LocalDate endsOn,
        Points capacity,
        SprintStatus status,
        List<SprintItem> items,
        EffortView planned,
        EffortView added,
        EffortView removed,
        EffortView done,
        @JsonProperty("terms") Policy policy,
        String tradeoff,
        Instant startedAt,
        Instant closedAt) {
    static SprintState of(Sprint sprint) {
        var fields = sprint.fields();
        var movements = sprint.movements();
        return new SprintState(
                sprint.productId(),
                fields.name(),
                fields.goal(),
                fields.startsOn(),
                fields.endsOn(),
                fields.capacity(),
                sprint.status(),
                sprint.items(),
                EffortView.of(movements.committed()),
                EffortView.of(movements.added()),
                EffortView.of(movements.removed()),
                EffortView.of(movements.done()),
                sprint.policy(),
                sprint.tradeoff(),
                sprint.startedAt(),
                sprint.closedAt());
    }
}
