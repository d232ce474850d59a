package dev.tandem.engineering.scope;

import dev.tandem.engineering.sprint.Sprint;
import dev.tandem.engineering.sprint.SprintItem;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.Urgency;
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

    List<ScopeItem> toAdd(Sprint sprint, List<String> references) {
        var items = new ArrayList<ScopeItem>();
        for (int i = 0; i < references.size(); i++) {
            var item = knownItems.get(references.get(i));
            String pointer = "/add/" + i;
            refuse(pointer, !item.productId().equals(sprint.productId()), "names no item of the same product");
            refuse(pointer, sprint.find(item.id()).isPresent(), "is in the sprint already");
            refuse(pointer, items.stream().anyMatch(each -> each.item().id().equals(item.id())), "is named twice");
            items.add(free(sprint, item));
        }
        return List.copyOf(items);
    }

    List<SprintItem> toRemove(Sprint sprint, List<String> references) {
        var items = new ArrayList<SprintItem>();
        for (int i = 0; i < references.size(); i++) {
            var item = sprint.get(knownItems.get(references.get(i)));
            refuse("/remove/" + i, items.contains(item), "is named twice");
            sprint.requireRemovable(item);
            items.add(item);
        }
        return List.copyOf(items);
    }

    private ScopeItem free(Sprint sprint, KnownItem item) {
        var work = workItems.of(List.of(item.id())).get(item.id());
        var urgency = knownItems.urgency(item);
        if (work != null && urgency != Urgency.ORDINARY && work.isDoneUnplannedSince(sprint.startedAt())) {
            // What was urgent may be done before anybody had time to say so.
            return new ScopeItem(item, work, urgency);
        }
        if (!item.open()) {
            throw WorkItem.notOpen(item.key());
        }
        if (work == null) {
            throw WorkItem.notEstimated(item.key());
        }
        work.requireFreeFor(sprint.id());
        return new ScopeItem(item, work, urgency);
    }

    private static void refuse(String pointer, boolean fault, String detail) {
        if (fault) {
            throw Invalid.refusal(List.of(Invalid.at(pointer, detail)));
        }
    }
}
