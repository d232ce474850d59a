package dev.tandem.backlog.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The items that a transaction looks at, as they were before, and those of them that it changed. */
final class ItemChanges {
    private final Map<BacklogItem, Before> before = new LinkedHashMap<>();
    private final List<BacklogItem> added = new ArrayList<>();
    private final Set<BacklogItem> changed = new LinkedHashSet<>();

    /** What of an item others depend on. */
    record Before(
            @Nullable Spot spot,
            boolean holdsUp,
            String key,
            List<UUID> blocks,
            List<UUID> waitsFor,
            Set<String> refs) {
        private static final Before NOTHING = new Before(null, false, "", List.of(), List.of(), Set.of());

        static Before of(BacklogItem item) {
            return new Before(Spot.of(item), item.holdsUp(), item.key(), item.blocks(), item.waitsFor(), item.refs());
        }

        /** Whether what the item blocks, or how it is named there, may be another now. */
        boolean blocksOtherwise(BacklogItem item) {
            return holdsUp != item.holdsUp()
                    || !key.equals(item.key())
                    || !blocks.equals(item.blocks())
                    || !waitsFor.equals(item.waitsFor());
        }
    }

    void lookAt(BacklogItem item) {
        before.putIfAbsent(item, Before.of(item));
    }

    /** New items were nowhere before. */
    void add(BacklogItem item) {
        before.put(item, Before.NOTHING);
        added.add(item);
    }

    /** @param by the event that changed it, or {@link Occurrence#NONE} where that of another item did */
    void changed(BacklogItem item, long sequence, Occurrence by) {
        item.changedAt(sequence, by);
        changed.add(item);
    }

    List<BacklogItem> added() {
        return added;
    }

    Set<BacklogItem> changed() {
        return changed;
    }

    /** Those that other systems call by a name that they did not before. */
    List<BacklogItem> referredToOtherwise() {
        return changed.stream()
                .filter(item -> !before(item).refs().containsAll(item.refs()))
                .toList();
    }

    Before before(BacklogItem item) {
        return Objects.requireNonNull(before.get(item));
    }
}
