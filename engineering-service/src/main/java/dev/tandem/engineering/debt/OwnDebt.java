package dev.tandem.engineering.debt;

import dev.tandem.engineering.work.ItemTitle;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.OwnItems;
import dev.tandem.engineering.work.Urgency;
import dev.tandem.model.lane.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class OwnDebt implements OwnItems {
    private final DebtItems items;

    OwnDebt(DebtItems items) {
        this.items = items;
    }

    @Override
    public Optional<KnownItem> find(String reference) {
        return items.findOne(reference).map(OwnDebt::known);
    }

    @Override
    public List<KnownItem> named(Collection<String> references) {
        return items.named(references).stream().map(OwnDebt::known).toList();
    }

    @Override
    public Map<UUID, ItemTitle> titles(Collection<UUID> ids) {
        return items.titled(ids).stream()
                .collect(Collectors.toMap(
                        DebtItems.Titled::id, item -> new ItemTitle(item.title(), item.version(), null)));
    }

    @Override
    public Map<UUID, Urgency> urgencies(Collection<UUID> ids) {
        return items.list("id in ?1", ids).stream().collect(Collectors.toMap(DebtItem::id, DebtItem::urgency));
    }

    private static KnownItem known(DebtItem item) {
        return new KnownItem(item.id(), item.key(), item.productId(), Lane.DEBT, item.isToBeDone());
    }
}
