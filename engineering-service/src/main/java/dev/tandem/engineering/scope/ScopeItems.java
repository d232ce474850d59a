package dev.tandem.engineering.scope;

import dev.tandem.engineering.sprint.Sprint;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.engineering.work.WorkItems;
import dev.tandem.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads the items that a scope change names, and refuses what could not be accepted. */
@ApplicationScoped
class ScopeItems {
    private final KnownItems knownItems;
    private final WorkItems workItems;

    ScopeItems(KnownItems knownItems, WorkItems workItems) {
        this.knownItems = knownItems;
        this.workItems = workItems;
    }

    List<ItemRef> toAdd(Sprint sprint, List<String> references) {
        var items = new ArrayList<ItemRef>();
        for (int i = 0; i < references.size(); i++) {
            var item = knownItems.get(references.get(i));
            String pointer = "/add/" + i;
            refuse(pointer, !item.productId().equals(sprint.productId()), "names no item of the same product");
            refuse(pointer, sprint.find(item.id()).isPresent(), "is in the sprint already");
            refuse(pointer, items.contains(ItemRef.of(item)), "is named twice");
            requireFree(sprint, item);
            items.add(ItemRef.of(item));
        }
        return List.copyOf(items);
    }

    List<ItemRef> toRemove(Sprint sprint, List<String> references) {
        var items = new ArrayList<ItemRef>();
        for (int i = 0; i < references.size(); i++) {
            var item = knownItems.get(references.get(i));
            refuse("/remove/" + i, items.contains(ItemRef.of(item)), "is named twice");
            sprint.requireRemovable(sprint.get(item));
            items.add(ItemRef.of(item));
        }
        return List.copyOf(items);
    }

    private void requireFree(Sprint sprint, KnownItem item) {
        if (!item.open()) {
            throw WorkItem.notOpen(item.key());
        }
        var work = workItems.of(List.of(item.id())).get(item.id());
        if (work == null) {
            throw WorkItem.notEstimated(item.key());
        }
        work.requireFreeFor(sprint.id());
    }

    private static void refuse(String pointer, boolean fault, String detail) {
        if (fault) {
            throw Invalid.refusal(List.of(Invalid.at(pointer, detail)));
        }
    }
}
