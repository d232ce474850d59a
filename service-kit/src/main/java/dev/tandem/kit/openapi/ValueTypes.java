package dev.tandem.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Texts of which there are few have an enum in the document. Where the code has none, since the values are another
 * service's, {@code type.Schema.field} or {@code type.operation.parameter} names it and {@code values.Name} lists what it
 * holds.
 */
record ValueTypes(Words words) {
    void describe(Components components) {
        words.under("type.").forEach((place, name) -> {
            var parts = place.split("\\.", 2);
            var schema = components.getSchemas().get(parts[0]);
            if (schema != null && schema.getProperties().get(parts[1]) != null) {
                var field = schema.getProperties().get(parts[1]);
                add(name, components);
                boolean isAlwaysThere =
                        schema.getRequired() != null && schema.getRequired().contains(parts[1]);
                give(field, name, isAlwaysThere);
            }
        });
    }

    /** As fields, by the operation's id and the parameter's name. */
    void describeParameters(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> operation.getParameters().stream()
                        .filter(parameter -> parameter.getSchema() != null)
                        .forEach(parameter -> words.first(
                                        "type.%s.%s".formatted(operation.getOperationId(), parameter.getName()))
                                .ifPresent(name -> {
                                    add(name, api.getComponents());
                                    give(parameter.getSchema(), name, true);
                                })));
    }

    /** For whoever refers to it without a field of its own. */
    void add(String name, Components components) {
        Map<String, Schema> schemas = components.getSchemas();
        if (!schemas.containsKey(name) && !words.list("values." + name).isEmpty()) {
            components.addSchema(
                    name,
                    OASFactory.createSchema()
                            .addType(SchemaType.STRING)
                            .enumeration(new ArrayList<>(words.list("values." + name))));
        }
    }

    private static void give(Schema field, String name, boolean isAlwaysThere) {
        if (SchemaTree.is(field, SchemaType.ARRAY)) {
            field.setItems(OASFactory.createSchema().ref(name));
            return;
        }
        boolean isNullable = SchemaTree.is(field, SchemaType.NULL) || (field.getType() == null && !isAlwaysThere);
        field.setType(null);
        if (isNullable) {
            field.setAnyOf(List.of(
                    OASFactory.createSchema().ref(name),
                    OASFactory.createSchema().addType(SchemaType.NULL)));
        } else {
            field.setRef(name);
        }
    }
}
