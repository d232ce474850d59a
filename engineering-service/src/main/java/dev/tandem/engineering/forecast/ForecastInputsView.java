package dev.tandem.engineering.forecast;

import dev.tandem.backlog.query.OrderedItem;
import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What the forecast rests on: the same again give the same forecast")
public record ForecastInputsView(
        long seed,
        int runs,

        @Schema(description = "The closed sprints that velocities are drawn from, the newest first")
        List<ForecastVelocityView> velocities,

        @Schema(
                description = "Days of a sprint to come: the median of past ones; null where there are none",
                nullable = true)
        @Nullable
        Integer sprintDays,

        @Schema(
                description =
                        "Days from the first day of a sprint to that of the next: the median of past, active and planned ones; null where none was closed yet",
                nullable = true,
                examples = "14")
        @Nullable
        Integer cadenceDays,

        @Schema(
                description = "Where sprint 1 begins, or goes on from; null where no sprint was closed yet",
                nullable = true)
        @Nullable
        LocalDate startsOn,

        @Schema(nullable = true) @Nullable ForecastScopeView activeSprint,

        @Schema(description = "Those that come first, on their own dates")
        List<ForecastPlanView> plannedSprints,

        @Schema(description = "Open items in the merged order")
        int items,

        @Schema(description = "Keys of items without an estimate")
        List<String> unestimated,

        @Schema(description = "What those are taken for: the product's median estimate")
        Points unestimatedAs,

        @Schema(description = "How many estimates have no range: their size is taken as certain")
        long withoutRange,

        @Schema(description = "Sprints looked ahead", examples = "100")
        int horizon) {
    @Schema(description = "What was done in a closed sprint")
    public record ForecastVelocityView(
            String sprint, LocalDate startsOn, LocalDate endsOn, int days, BigDecimal points) {
        static ForecastVelocityView of(PastSprint sprint) {
            return new ForecastVelocityView(
                    sprint.name(), sprint.startsOn(), sprint.endsOn(), sprint.days(), Points.number(sprint.done()));
        }
    }

    @Schema(description = "The active sprint, whose scope comes first")
    public record ForecastScopeView(String sprint, LocalDate endsOn, BigDecimal done, BigDecimal remaining, int items) {
        static ForecastScopeView of(ActiveSprint sprint) {
            var remaining = sprint.unfinished().values();
            return new ForecastScopeView(
                    sprint.name(),
                    sprint.endsOn(),
                    Points.number(sprint.done()),
                    Points.number(
                            remaining.stream().mapToLong(Integer::longValue).sum()),
                    remaining.size());
        }
    }

    @Schema(description = "A planned sprint")
    public record ForecastPlanView(String sprint, LocalDate startsOn, LocalDate endsOn, BigDecimal capacity) {
        static ForecastPlanView of(PlannedSprint sprint) {
            return new ForecastPlanView(
                    sprint.name(), sprint.startsOn(), sprint.endsOn(), Points.number(sprint.capacity()));
        }
    }

    static ForecastInputsView of(Basis basis, long seed, int runs) {
        var calendar = basis.closed().isEmpty() ? null : basis.calendar();
        return new ForecastInputsView(
                seed,
                runs,
                basis.closed().stream().map(ForecastVelocityView::of).toList(),
                calendar == null ? null : calendar.cadence().length(),
                calendar == null ? null : calendar.cadence().days(),
                calendar == null ? null : calendar.startsOn(),
                basis.active().map(ForecastScopeView::of).orElse(null),
                calendar == null
                        ? List.of()
                        : calendar.planned().stream().map(ForecastPlanView::of).toList(),
                basis.order().size(),
                basis.order().stream()
                        .filter(item -> !item.estimated())
                        .map(OrderedItem::key)
                        .toList(),
                basis.median(),
                basis.order().stream()
                        .filter(item -> item.estimated() && item.low() == null && item.high() == null)
                        .count(),
                Simulation.HORIZON);
    }
}
