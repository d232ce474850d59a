package dev.tandem.backlog.projection;

import java.util.UUID;

/** What one event changes in the view. */
sealed interface Update {
    /** The event names the product. */
    sealed interface Told extends Update {
        UUID productId();
    }

    /** Of a row of {@code backlog_item}. */
    sealed interface OfItem extends Told {
        UUID itemId();

        String key();

        Applied applyTo(BacklogItem item);
    }

    /** Of a row of {@code backlog_head}. */
    sealed interface OfHead extends Told {
        Applied applyTo(BacklogHead head);
    }

    record Owner(UUID itemId, UUID productId, String key, OwnerSnapshot snapshot) implements OfItem {
        @Override
        public Applied applyTo(BacklogItem item) {
            return item.apply(key, snapshot);
        }
    }

    record Work(UUID itemId, UUID productId, String key, WorkSnapshot snapshot) implements OfItem {
        @Override
        public Applied applyTo(BacklogItem item) {
            return item.apply(key, snapshot);
        }
    }

    record Product(UUID productId, ProductSnapshot snapshot) implements OfHead {
        @Override
        public Applied applyTo(BacklogHead head) {
            return head.apply(snapshot);
        }
    }

    record Release(UUID releaseId, UUID productId, ReleaseSnapshot snapshot) implements OfHead {
        @Override
        public Applied applyTo(BacklogHead head) {
            return head.apply(releaseId, snapshot);
        }
    }

    record Budget(UUID productId, BudgetSnapshot snapshot) implements OfHead {
        @Override
        public Applied applyTo(BacklogHead head) {
            return head.apply(snapshot);
        }
    }

    record Forecast(UUID productId, ForecastSnapshot snapshot) implements OfHead {
        @Override
        public Applied applyTo(BacklogHead head) {
            return head.apply(snapshot);
        }
    }

    /** An event of an item could not be read: what it would have told is stale until the next one is read. */
    record Unread(UUID itemId, boolean ownersSnapshot) implements Update {}
}
