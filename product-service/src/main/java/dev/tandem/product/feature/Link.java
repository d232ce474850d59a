package dev.tandem.product.feature;

import java.util.UUID;

/** A link that was found: the other item by its key, which never changes, and by its id. */
record Link(LinkType type, String to, UUID item) {
    LinkFields fields() {
        return new LinkFields(type, to);
    }

    boolean isOrder() {
        return type == LinkType.BLOCKS || type == LinkType.BLOCKED_BY;
    }
}
