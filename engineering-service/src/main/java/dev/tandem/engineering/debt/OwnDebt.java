package dev.tandem.engineering.debt;

import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.OwnItems;
import dev.tandem.model.lane.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class OwnDebt implements OwnItems {
    private final DebtItems items;

    OwnDebt(DebtItems items) {
        this.items = items;
    }

    @Override
    public Optional<KnownItem> find(String reference) {
        return items.findOne(reference)
                .map(item -> new KnownItem(
                        item.id(), item.key(), item.productId(), Lane.DEBT, item.status() == DebtStatus.OPEN));
    }
}
