package dev.tandem.engineering.forecast;

import dev.tandem.backlog.projection.ReleaseSnapshot;
import dev.tandem.backlog.query.OrderedItem;
import dev.tandem.model.points.Points;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * All that a forecast rests on. Two equal ones and a seed give the same forecast.
 *
 * @param order the merged order
 * @param releases the product's, by id
 * @param median what items without an estimate are taken for
 * @param closed the last closed sprints, the newest first
 * @param planned in the order in which they begin
 */
record Basis(
        List<OrderedItem> order,
        Map<UUID, ReleaseSnapshot> releases,
        Points median,
        List<PastSprint> closed,
        Optional<ActiveSprint> active,
        List<PlannedSprint> planned,
        LocalDate today) {
    /** Older sprints tell of another team. */
    static final int MOST_SPRINTS = 12;
    /** Fewer sprints in which something was done tell nothing of the spread. */
    static final int FEWEST_SPRINTS = 3;

    long productiveSprints() {
        return closed.stream().filter(sprint -> sprint.done() > 0).count();
    }

    boolean suffices() {
        return productiveSprints() >= FEWEST_SPRINTS;
    }

    Basis withOrder(List<OrderedItem> other) {
        return new Basis(other, releases, median, closed, active, planned, today);
    }

    WorkSequence sequence() {
        return WorkSequence.of(order, this::isUnderWay);
    }

    boolean isUnderWay(OrderedItem item) {
        return active.map(sprint -> sprint.unfinished().containsKey(item.id())).orElse(false);
    }

    SprintCalendar calendar() {
        return SprintCalendar.of(closed, active, planned, today);
    }

    Simulation simulation(WorkSequence sequence, SprintCalendar calendar) {
        return new Simulation(
                sequence.items().stream().map(this::size).toList(),
                Pace.of(closed, calendar),
                active.isPresent() ? OptionalInt.of(sequence.scope()) : OptionalInt.empty());
    }

    /** The active sprint's points are frozen: as they stand they will count as done, as they did in past velocities. */
    private Size size(OrderedItem item) {
        if (isUnderWay(item)) {
            return Size.exactly(
                    Objects.requireNonNull(active.orElseThrow().unfinished().get(item.id())));
        }
        // An item whose sprint ends just now may still stand there with other points than its estimate has.
        int peak = item.points().tenths();
        return Size.between(
                        item.low() == null ? peak : Math.min(peak, item.low().tenths()),
                        peak,
                        item.high() == null ? peak : Math.max(peak, item.high().tenths()))
                .withMean(peak);
    }
}
