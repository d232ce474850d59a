package dev.tandem.engineering.sprint;

import dev.tandem.engineering.forecast.ActiveSprint;
import dev.tandem.engineering.forecast.PastSprint;
import dev.tandem.engineering.forecast.PlannedSprint;
import dev.tandem.engineering.forecast.ProductSprints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the forecast what sprints got done, and what is left in the active one. */
@ApplicationScoped
class SprintPace implements ProductSprints {
    private final Sprints sprints;

    SprintPace(Sprints sprints) {
        this.sprints = sprints;
    }

    @Override
    public List<PastSprint> lastClosed(UUID productId, int most) {
        return sprints
                .find("productId = ?1 and status = CLOSED order by closedAt desc", productId)
                .page(0, most)
                .list()
                .stream()
                .map(SprintPace::closed)
                .toList();
    }

    @Override
    public Optional<ActiveSprint> active(UUID productId) {
        return sprints.active(productId).map(SprintPace::active);
    }

    @Override
    public List<PlannedSprint> planned(UUID productId, int most) {
        return sprints
                .find("productId = ?1 and status = PLANNED order by fields.startsOn, id", productId)
                .page(0, most)
                .list()
                .stream()
                .map(SprintPace::planned)
                .toList();
    }

    private static PlannedSprint planned(Sprint sprint) {
        var plan = sprint.fields();
        return new PlannedSprint(
                plan.name(), plan.startsOn(), plan.endsOn(), plan.capacity().tenths());
    }

    private static PastSprint closed(Sprint sprint) {
        var plan = sprint.fields();
        return new PastSprint(
                plan.name(), plan.startsOn(), plan.endsOn(), plan.capacity().tenths(), done(sprint));
    }

    private static ActiveSprint active(Sprint sprint) {
        var plan = sprint.fields();
        var unfinished = sprint.current().stream()
                .filter(item -> !item.isDone())
                .collect(Collectors.toMap(
                        SprintItem::id,
                        item -> Objects.requireNonNull(item.points()).tenths()));
        return new ActiveSprint(
                plan.name(), plan.startsOn(), plan.endsOn(), plan.capacity().tenths(), done(sprint), unfinished);
    }

    private static long done(Sprint sprint) {
        return sprint.movements().done().total();
    }
}
