package dev.tandem.kit.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * A value class that is written as a number is described as one, wherever it is referred to. The scanner calls the first
 * reference that it meets an object, and which one is the first depends on the names of classes.
 */
final class ReferencedTypes {
    private static final String COMPONENTS = "#/components/schemas/";

    private ReferencedTypes() {}

    static void correct(Map<String, Schema> components) {
        components.values().forEach(schema -> {
            if (schema.getProperties() != null) {
                schema.getProperties().values().forEach(property -> correct(property, components));
            }
        });
    }

    private static void correct(Schema property, Map<String, Schema> components) {
        String ref = property.getRef();
        if (ref == null || !List.of(Schema.SchemaType.OBJECT).equals(property.getType())) {
            return;
        }
        var referred = components.get(ref.replace(COMPONENTS, ""));
        if (referred != null && referred.getType() != null) {
            property.setType(referred.getType());
        }
    }
}
