package dev.tandem.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An RFC 7396 merge patch: what it names is replaced, what it names with null is removed, the rest stays. */
public final class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonNode patch;
    private final StrictJson json;

    MergePatch(JsonNode patch, StrictJson json) {
        this.patch = patch;
        this.json = json;
    }

    /** The fields as they are after the patch, checked as a whole body is checked. */
    public <T> T applyTo(T current, Class<T> type) {
        json.checkNames(patch, type);
        return json.read(merge(EventJson.MAPPER.valueToTree(current), patch), type);
    }

    /** Whether it says anything of a field. */
    public boolean names(String field) {
        return patch.has(field);
    }

    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? target.deepCopy() : EventJson.MAPPER.createObjectNode();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                JsonNode old = merged.path(field.getKey());
                merged.set(field.getKey(), merge(old, field.getValue()));
            }
        });
        return merged;
    }
}
