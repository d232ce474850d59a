package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.EffortView;
import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a closed sprint got done, as of then; a later estimate changes nothing")
public record VelocityView(
        UUID sprint,
        @Schema(examples = "Sprint 12") String name,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant startedAt,
        Instant closedAt,
        Points capacity,
        EffortView committed,
        EffortView added,
        EffortView removed,
        EffortView done,

        @Schema(description = "All points done", examples = "38")
        BigDecimal velocity) {
    static VelocityView of(Sprint sprint) {
        var fields = sprint.fields();
        var movements = sprint.movements();
        return new VelocityView(
                sprint.id(),
                fields.name(),
                fields.startsOn(),
                fields.endsOn(),
                Objects.requireNonNull(sprint.startedAt()),
                Objects.requireNonNull(sprint.closedAt()),
                fields.capacity(),
                EffortView.of(movements.committed()),
                EffortView.of(movements.added()),
                EffortView.of(movements.removed()),
                EffortView.of(movements.done()),
                Points.number(movements.done().total()));
    }
}
