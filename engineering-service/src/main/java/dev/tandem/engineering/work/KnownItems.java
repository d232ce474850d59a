package dev.tandem.engineering.work;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.id.Reference;
import dev.tandem.kit.identity.CurrentAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds an item by key or id: what this service owns in its own tables, a feature in its copy of the backlog. */
@ApplicationScoped
public class KnownItems {
    private final OwnItems own;
    private final Backlogs backlogs;
    private final CurrentAccess access;

    KnownItems(OwnItems own, Backlogs backlogs, CurrentAccess access) {
        this.own = own;
        this.backlogs = backlogs;
        this.access = access;
    }

    public KnownItem get(String reference) {
        return find(reference).orElseGet(() -> of(backlogs.item(reference)));
    }

    public Optional<KnownItem> find(String reference) {
        return own.find(reference)
                .filter(this::isCovered)
                .or(() -> backlogs.find(reference).map(KnownItems::of));
    }

    /** As the other, for many in as many statements as for one. */
    public Function<String, Optional<KnownItem>> find(Collection<String> references) {
        var found = new HashMap<String, KnownItem>();
        own.named(references).stream().filter(this::isCovered).forEach(item -> keep(item, found));
        var others = references.stream()
                .filter(reference -> !found.containsKey(name(reference)))
                .toList();
        backlogs.named(others).forEach(item -> keep(of(item), found));
        return reference -> Optional.ofNullable(found.get(name(reference)));
    }

    private boolean isCovered(KnownItem item) {
        return access.get().coversItem(item.key());
    }

    private static void keep(KnownItem item, Map<String, KnownItem> found) {
        found.put(item.key(), item);
        found.put(item.id().toString(), item);
    }

    private static String name(String reference) {
        var named = Reference.of(reference);
        return named.id().map(UUID::toString).orElseGet(named::key);
    }

    /** How an item may enter a sprint that is active; of its own the owner tells, others wait to be decided on. */
    public Urgency urgency(KnownItem item) {
        return own.urgencies(List.of(item.id())).getOrDefault(item.id(), Urgency.ORDINARY);
    }

    /** @return by id, those of the items that are known here */
    public Map<UUID, ItemTitle> titles(Collection<UUID> ids) {
        var titles = new HashMap<>(own.titles(ids));
        var others = ids.stream().filter(id -> !titles.containsKey(id)).toList();
        backlogs.of(others).forEach((id, item) -> titles.put(id, title(item)));
        return titles;
    }

    private static ItemTitle title(BacklogItem item) {
        var owner = item.owner();
        return new ItemTitle(Objects.requireNonNull(owner.title()), owner.version(), owner.owner());
    }

    public static KnownItem of(BacklogItem item) {
        return new KnownItem(
                item.id(), item.key(), item.productId(), item.owner().type(), item.isOpen());
    }
}
