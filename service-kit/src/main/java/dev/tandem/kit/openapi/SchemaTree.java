package dev.tandem.kit.openapi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** A schema, and the schemas that stand in it. */
final class SchemaTree {
    private static final String REFERENCE = "#/components/schemas/";

    private SchemaTree() {}

    static void each(Schema schema, Consumer<Schema> visit) {
        visit.accept(schema);
        within(schema).forEach(part -> each(part, visit));
    }

    private static Stream<Schema> within(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? Stream.<Schema>empty()
                                : schema.getProperties().values().stream(),
                        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema()),
                        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                                .filter(Objects::nonNull)
                                .flatMap(List::stream))
                .flatMap(each -> each)
                .filter(Objects::nonNull);
    }

    static Stream<Schema> alternatives(Schema schema) {
        return schema.getAnyOf() == null ? Stream.empty() : schema.getAnyOf().stream();
    }

    static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    /** The one that it refers to, or refers to or may be null. */
    static Optional<Schema> referred(Schema schema, Components components) {
        return reference(schema).map(name -> components.getSchemas().get(name));
    }

    private static Optional<String> reference(@Nullable Schema schema) {
        if (schema == null) {
            return Optional.empty();
        }
        if (schema.getRef() != null) {
            return Optional.of(schema.getRef().substring(REFERENCE.length()));
        }
        return alternatives(schema).flatMap(each -> reference(each).stream()).findFirst();
    }

    static Schema orNull(Schema schema) {
        return OASFactory.createSchema()
                .anyOf(List.of(schema, OASFactory.createSchema().addType(SchemaType.NULL)));
    }
}
