package dev.tandem.engineering.work;

import java.util.Optional;

/** The items that this service owns itself and so knows from the moment they are created. */
public interface OwnItems {
    Optional<KnownItem> find(String reference);
}
