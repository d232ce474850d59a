package dev.tandem.engineering.sprint;

import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.engineering.work.WorkItems;
import dev.tandem.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Changes the work on a sprint's items, in the transaction that changes the sprint. */
@ApplicationScoped
public class SprintWork {
    private final WorkItems workItems;

    SprintWork(WorkItems workItems) {
        this.workItems = workItems;
    }

    /** Locks the items in the order of their ids before they are changed in another, which prevents deadlocks. */
    public void hold(Collection<UUID> items) {
        workItems.toChangeAll(items);
    }

    /** By their ids. */
    Map<UUID, WorkItem> toChange(Collection<KnownItem> items) {
        return items.isEmpty() ? Map.of() : workItems.toChangeOf(items);
    }

    public WorkItem change(KnownItem item, Consumer<WorkItem> verb) {
        var work = workItems.toChange(item, Optional.empty());
        verb.accept(work);
        return work;
    }

    /** Always in the order of their ids, which prevents deadlocks. */
    Map<UUID, WorkItem> changeAll(Sprint sprint, Collection<SprintItem> items, Consumer<WorkItem> verb) {
        var changed = new LinkedHashMap<UUID, WorkItem>();
        items.stream().sorted(Comparator.comparing(SprintItem::id, Ids.ORDER)).forEach(item -> {
            var known = new KnownItem(item.id(), item.key(), sprint.productId(), item.lane(), true);
            changed.put(item.id(), change(known, verb));
        });
        return changed;
    }
}
