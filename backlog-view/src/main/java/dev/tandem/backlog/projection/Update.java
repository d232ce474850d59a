package dev.tandem.backlog.projection;

import java.util.UUID;

/** What one event changes in the view. */
sealed interface Update {
    /** Of a product that the event names. */
    sealed interface Told extends Update {
        UUID productId();
    }

    /** Of a row of {@code backlog_item}. */
    sealed interface OfItem extends Told {
        UUID itemId();

        Applied applyTo(BacklogItem item);
    }

    /** Of a row of {@code backlog_head}. */
    sealed interface OfHead extends Told {
        Applied applyTo(BacklogHead head);
    }

    record Owner(UUID itemId, UUID productId, String key, OwnerHalf half) implements OfItem {
        @Override
        public Applied applyTo(BacklogItem item) {
            return item.apply(key, half);
        }
    }

    record Work(UUID itemId, UUID productId, String key, WorkHalf half) implements OfItem {
        @Override
        public Applied applyTo(BacklogItem item) {
            return item.apply(key, half);
        }
    }

    record Product(UUID productId, ProductHalf half) implements OfHead {
        @Override
        public Applied applyTo(BacklogHead head) {
            return head.apply(half);
        }
    }

    record Release(UUID releaseId, UUID productId, ReleaseHalf half) implements OfHead {
        @Override
        public Applied applyTo(BacklogHead head) {
            return head.apply(releaseId, half);
        }
    }

    record Budget(UUID productId, BudgetHalf half) implements OfHead {
        @Override
        public Applied applyTo(BacklogHead head) {
            return head.apply(half);
        }
    }

    /** An event of an item that could not be read: what is known of that half is stale until the next one is. */
    record Unread(UUID itemId, boolean ownersHalf) implements Update {}
}
