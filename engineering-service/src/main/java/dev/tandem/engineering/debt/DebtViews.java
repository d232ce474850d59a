package dev.tandem.engineering.debt;

import dev.tandem.engineering.work.WorkItems;
import dev.tandem.kit.query.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Debt items with the work on them, and with the features that they affect where that is asked for. */
@ApplicationScoped
class DebtViews {
    private final WorkItems workItems;
    private final DebtExpansions expansions;

    DebtViews(WorkItems workItems, DebtExpansions expansions) {
        this.workItems = workItems;
        this.expansions = expansions;
    }

    DebtView of(DebtItems.Shown shown, Expansion<DebtExpansion> asked) {
        var item = shown.item();
        return DebtView.of(
                item, shown.work(), null, expansions.of(List.of(item), asked).get(item.id()));
    }

    /** @param position in the merged order; null where it is not known yet */
    DebtView ofRanked(DebtItem item, @Nullable Long position) {
        return DebtView.of(item, workItems.of(List.of(item.id())).get(item.id()), position, null);
    }

    DebtView of(DebtItem item) {
        return of(List.of(item)).get(0);
    }

    List<DebtView> of(List<DebtItem> items) {
        return of(items, Expansion.none(DebtExpansion.class));
    }

    /** In as many statements for many as for one. */
    List<DebtView> of(List<DebtItem> items, Expansion<DebtExpansion> asked) {
        var work = workItems.of(items.stream().map(DebtItem::id).toList());
        var expanded = expansions.of(items, asked);
        return items.stream()
                .map(item -> DebtView.of(item, work.get(item.id()), null, expanded.get(item.id())))
                .toList();
    }
}
