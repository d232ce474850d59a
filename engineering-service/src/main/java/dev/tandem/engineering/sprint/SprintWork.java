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

/** Changes the work on a sprint's items beside the sprint, in its transaction. */
@ApplicationScoped
public class SprintWork {
    private final WorkItems workItems;

    SprintWork(WorkItems workItems) {
        this.workItems = workItems;
    }

    /** Locked in one order before they are changed in another, so that two who change several cannot wait for each other. */
    public void hold(Collection<UUID> items) {
        workItems.toChangeAll(items);
    }

    public WorkItem change(KnownItem item, Consumer<WorkItem> verb) {
        var work = workItems.toChange(item, Optional.empty());
        verb.accept(work);
        return work;
    }

    /** Always in the same order, so that two who change several items cannot wait for each other. */
    Map<UUID, WorkItem> changeAll(Sprint sprint, Collection<SprintItem> items, Consumer<WorkItem> verb) {
        var changed = new LinkedHashMap<UUID, WorkItem>();
        items.stream().sorted(Comparator.comparing(SprintItem::id, Ids.ORDER)).forEach(item -> {
            var known = new KnownItem(item.id(), item.key(), sprint.productId(), item.lane(), true);
            changed.put(item.id(), change(known, verb));
        });
        return changed;
    }
}
