package dev.tandem.engineering.sprint;

import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Shows sprints with what engineering says of their items at the moment, and what their owners call them. */
@ApplicationScoped
class SprintViews {
    private final WorkItems workItems;
    private final KnownItems knownItems;

    SprintViews(WorkItems workItems, KnownItems knownItems) {
        this.workItems = workItems;
        this.knownItems = knownItems;
    }

    SprintView of(Sprint sprint) {
        return of(List.of(sprint)).apply(sprint);
    }

    SprintItemView of(Sprint sprint, SprintItem item) {
        return of(sprint).items().get(sprint.items().indexOf(item));
    }

    Function<Sprint, SprintView> of(Collection<Sprint> sprints) {
        var items = sprints.stream()
                .flatMap(sprint -> sprint.items().stream())
                .map(SprintItem::id)
                .distinct()
                .toList();
        var work = workItems.of(items);
        var titles = knownItems.titles(items);
        return sprint -> SprintView.of(sprint, work, titles);
    }
}
