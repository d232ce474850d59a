package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Items that were told before their release show none. Whoever follows the product cannot know that they are of it, so they
 * are told again once it is known.
 */
@ApplicationScoped
class ReleaseItems {
    private final EntityManager entities;

    ReleaseItems(EntityManager entities) {
        this.entities = entities;
    }

    /** The releases that a batch made known, of which nothing was known before or which were deleted. */
    static final class Begun {
        private final Set<UUID> all = new HashSet<>();

        void apply(Update.Release release, BacklogHead head) {
            boolean wasKnown = head.knows(release.releaseId());
            release.applyTo(head);
            if (!wasKnown && head.knows(release.releaseId())) {
                all.add(release.releaseId());
            }
        }
    }

    void follow(Begun releases, Map<UUID, BacklogHead> heads, ItemChanges changes) {
        if (releases.all.isEmpty()) {
            return;
        }
        for (BacklogItem item : itemsOf(releases.all)) {
            var head = heads.get(item.productId());
            if (head != null && !changes.changed().contains(item)) {
                changes.lookAt(item);
                changes.changed(item, head.nextSequence(), Occurrence.NONE);
            }
        }
    }

    /** Those that the batch itself changed may be missing or too many; they are told in any case. */
    @SuppressWarnings("unchecked")
    private List<BacklogItem> itemsOf(Set<UUID> releases) {
        return entities.createNativeQuery(
                        "select * from backlog_item where release_id = any(:ids) order by item_id", BacklogItem.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("ids", releases.toArray(UUID[]::new))
                .getResultList();
    }
}
