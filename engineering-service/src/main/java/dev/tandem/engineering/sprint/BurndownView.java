package dev.tandem.engineering.sprint;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.budget.EffortView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A sprint day by day, as of then; a later estimate changes nothing")
public record BurndownView(
        UUID sprint,
        @Schema(examples = "Sprint 12") String name,
        SprintStatus status,

        @Schema(description = "When it started") EffortView committed,

        @Schema(description = "Each UTC day from the start to the closing, or to today")
        List<Day> days) {
    @Schema(description = "What happened on a day, and what was left at its end")
    public record Day(
            LocalDate date,
            EffortView added,
            EffortView removed,

            @Schema(description = "Below 0 where more was reopened than done")
            EffortView done,

            EffortView remaining) {}

    static BurndownView of(Sprint sprint, Instant now) {
        if (sprint.status() == SprintStatus.PLANNED) {
            throw EngineeringProblem.SPRINT_NOT_ACTIVE
                    .because("%s has not started", sprint.name())
                    .with("sprint", sprint.id())
                    .with("sprintStatus", sprint.status());
        }
        var closedAt = sprint.closedAt();
        var last = dayOf(closedAt == null ? now : closedAt);
        var days = days(sprint.movements(), dayOf(Objects.requireNonNull(sprint.startedAt())), last);
        return new BurndownView(
                sprint.id(),
                sprint.name(),
                sprint.status(),
                EffortView.of(sprint.movements().committed()),
                days);
    }

    static List<Day> days(Movements book, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).map(date -> day(book, date)).toList();
    }

    private static Day day(Movements book, LocalDate date) {
        var during = book.only(movement -> dayOf(movement.at()).equals(date));
        var untilItsEnd = book.only(movement -> !dayOf(movement.at()).isAfter(date));
        return new Day(
                date,
                EffortView.of(during.added()),
                EffortView.of(during.removed()),
                EffortView.of(during.done()),
                EffortView.of(untilItsEnd.remaining()));
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
