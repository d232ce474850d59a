package dev.tandem.engineering.work;

import dev.tandem.backlog.query.Backlogs;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds an item by key or id: what this service owns in its own tables, a feature in its copy of the backlog. */
@ApplicationScoped
public class KnownItems {
    private final OwnItems own;
    private final Backlogs backlogs;

    KnownItems(OwnItems own, Backlogs backlogs) {
        this.own = own;
        this.backlogs = backlogs;
    }

    public KnownItem get(String reference) {
        return own.find(reference).orElseGet(() -> {
            var item = backlogs.item(reference);
            return new KnownItem(item.id(), item.key(), item.productId());
        });
    }
}
