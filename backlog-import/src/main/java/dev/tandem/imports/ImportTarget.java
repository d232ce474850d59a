package dev.tandem.imports;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a service does with the rows of a file; each of the two has one. */
public interface ImportTarget {
    /** @return the id of a product that exists; refuses one that does not */
    UUID product(String reference);

    /** As {@link #product}; refuses one that is archived, too. */
    UUID productToChange(String reference);

    /** @return those of the keys of another tracker under which an item is known by now, for which rows wait */
    Set<String> known(UUID productId, String system, Collection<String> keys);

    /**
     * Takes what is its own of the rows, inside a transaction.
     *
     * @param rows in file order; none of them is refused or skipped already
     * @return an outcome for each, in the same order
     */
    List<RowOutcome> take(UUID productId, List<TrackerRow> rows, ImportOptions options);

    /** Called once at the end, in a transaction that holds no row's item. */
    void finish(UUID productId);
}
