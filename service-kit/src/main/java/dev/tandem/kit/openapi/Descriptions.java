package dev.tandem.kit.openapi;

import java.util.Objects;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * What operations, schemas, fields and parameters mean, where their classes do not say so themselves: either in one
 * place, or wherever they stand under that name, or as what they refer to says.
 */
record Descriptions(Words words) {
    void describe(OpenAPI api) {
        var components = api.getComponents();
        components.getSchemas().forEach((name, schema) -> {
            if (schema.getDescription() == null) {
                words.first("schema." + name).ifPresent(schema::setDescription);
            }
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((field, property) -> describe(name, field, property, components));
            }
        });
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(this::describe);
    }

    private void describe(String schema, String field, Schema property, Components components) {
        if (property.getDescription() == null) {
            words.first("field.%s.%s".formatted(schema.replaceFirst("Patch$", ""), field), "field.*." + field)
                    .or(() -> SchemaTree.alternatives(property)
                            .map(Schema::getDescription)
                            .filter(Objects::nonNull)
                            .findFirst())
                    .or(() -> SchemaTree.referred(property, components).map(Schema::getDescription))
                    .ifPresent(property::setDescription);
        }
    }

    private void describe(Operation operation) {
        String id = operation.getOperationId();
        if (operation.getDescription() == null) {
            words.first("operation." + id).ifPresent(operation::setDescription);
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getRef() == null && parameter.getDescription() == null)
                    .forEach(parameter -> words.first(
                                    "parameter.%s.%s".formatted(id, parameter.getName()),
                                    "parameter." + parameter.getName())
                            .ifPresent(parameter::setDescription));
        }
    }
}
