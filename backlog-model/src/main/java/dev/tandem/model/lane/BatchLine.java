package dev.tandem.model.lane;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One of a batch: the fields of a new item, or an item and what is to change of it. */
public interface BatchLine {
    @Nullable
    JsonNode create();

    /** Key or id of the item that is to change. */
    @Nullable
    String item();

    /** The version that is to change; any where none is given. */
    @Nullable
    Long version();

    /** A merge patch. */
    @Nullable
    JsonNode change();

    default boolean creates() {
        return create() != null;
    }

    /** @param name of the field that names the item */
    static void requireEither(
            @Nullable JsonNode create,
            @Nullable String item,
            @Nullable Long version,
            @Nullable JsonNode change,
            String name) {
        boolean creates = create != null && item == null && version == null && change == null;
        boolean changes = create == null && item != null && change != null;
        if (!creates && !changes) {
            throw new IllegalArgumentException("must have either create, or %s and change".formatted(name));
        }
    }
}
