package dev.tandem.engineering.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The items that this service owns itself and so knows from the moment they are created. */
public interface OwnItems {
    Optional<KnownItem> find(String reference);

    /** @return those that are named by key or id, in any order */
    List<KnownItem> named(Collection<String> references);

    /** @return by id, those of the items that are its own */
    Map<UUID, ItemTitle> titles(Collection<UUID> ids);

    /** @return by id, those of the items that are its own */
    Map<UUID, Urgency> urgencies(Collection<UUID> ids);
}
