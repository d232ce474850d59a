package dev.tandem.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * An object that may be null is described as either; that it "is an object" must not stand beside that, or null would
 * not be allowed after all.
 */
final class NullableObjects {
    private NullableObjects() {}

    static void correct(Schema schema) {
        if (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(NullableObjects::isNull)) {
            schema.setType(null);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(NullableObjects::correct);
        }
        if (schema.getItems() != null) {
            correct(schema.getItems());
        }
    }

    static boolean isNull(Schema alternative) {
        return List.of(Schema.SchemaType.NULL).equals(alternative.getType());
    }
}
