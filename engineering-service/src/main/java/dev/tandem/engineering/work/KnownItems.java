package dev.tandem.engineering.work;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.query.Backlogs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

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
        return find(reference).orElseGet(() -> of(backlogs.item(reference)));
    }

    public Optional<KnownItem> find(String reference) {
        return own.find(reference).or(() -> backlogs.find(reference).map(KnownItems::of));
    }

    public static KnownItem of(BacklogItem item) {
        return new KnownItem(
                item.id(), item.key(), item.productId(), item.owner().type(), item.isOpen());
    }
}
