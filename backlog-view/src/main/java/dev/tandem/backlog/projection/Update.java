package dev.tandem.backlog.projection;

import dev.tandem.backlog.merge.Lane;
import java.util.UUID;

/** What one event changes in the view. */
sealed interface Update {
    UUID productId();

    /** The key under which its event lies on the topic. */
    String topicKey();

    /** Of a row of {@code backlog_item}. */
    sealed interface OfItem extends Update {
        UUID itemId();

        Applied applyTo(BacklogItem item);
    }

    /** Of a row of {@code backlog_head}. */
    sealed interface OfHead extends Update {
        Applied applyTo(BacklogHead head);
    }

    record Owner(UUID itemId, UUID productId, String key, OwnerHalf half) implements OfItem {
        @Override
        public String topicKey() {
            return (half.type() == Lane.FEATURE ? "feature:" : "debt:") + itemId;
        }

        @Override
        public Applied applyTo(BacklogItem item) {
            return item.apply(key, half);
        }
    }

    record Work(UUID itemId, UUID productId, String key, WorkHalf half) implements OfItem {
        @Override
        public String topicKey() {
            return "work-item:" + itemId;
        }

        @Override
        public Applied applyTo(BacklogItem item) {
            return item.apply(key, half);
        }
    }

    record Product(UUID productId, ProductHalf half) implements OfHead {
        @Override
        public String topicKey() {
            return "product:" + productId;
        }

        @Override
        public Applied applyTo(BacklogHead head) {
            return head.apply(half);
        }
    }

    record Release(UUID releaseId, UUID productId, ReleaseHalf half) implements OfHead {
        @Override
        public String topicKey() {
            return "release:" + releaseId;
        }

        @Override
        public Applied applyTo(BacklogHead head) {
            return head.apply(releaseId, half);
        }
    }

    record Budget(UUID productId, BudgetHalf half) implements OfHead {
        @Override
        public String topicKey() {
            return "budget:" + productId;
        }

        @Override
        public Applied applyTo(BacklogHead head) {
            return head.apply(half);
        }
    }
}
