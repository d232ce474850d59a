package dev.tandem.kit.openapi;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * How long texts and lists may be, and from where to where whole numbers go. What a request may say of a field bounds
 * what answers show of it, unless {@code limit.Schema.field} or {@code limit.*.field} says more of it. What a text looks
 * like may be said by {@code pattern.Schema.field}.
 */
final class Limits {
    /** Of what a list holds, behind the name of the field. */
    private static final String EACH = "[]";

    private final Words words;
    /** What requests may say at the most, by the field's name. */
    private final Map<String, Integer> requested = new HashMap<>();

    Limits(Words words) {
        this.words = words;
    }

    void describe(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        schemas.values().stream().filter(Limits::isRequest).forEach(this::learn);
        schemas.forEach((name, schema) -> {
            limit(schema, Optional.empty(), "limit.text");
            Bounded.numbers(schema, isRequest(schema));
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((field, property) -> limitField(name, field, property));
                limitPage(schema.getProperties());
            }
        });
        bodiesOf(api)
                .filter(body -> SchemaTree.is(body, STRING))
                .forEach(file -> words.number("limit.body").ifPresent(file::setMaxLength));
        parametersOf(api).filter(each -> each.getSchema() != null).forEach(this::limit);
    }

    private static boolean isRequest(Schema schema) {
        return Boolean.FALSE.equals(schema.getAdditionalPropertiesBoolean()) && schema.getProperties() != null;
    }

    private void learn(Schema request) {
        request.getProperties().forEach((field, property) -> {
            learn(field, property.getMaxLength());
            learn(field, property.getMaxItems());
            if (property.getItems() != null) {
                learn(field + EACH, property.getItems().getMaxLength());
            }
        });
    }

    private void learn(String field, @Nullable Integer most) {
        if (most != null) {
            requested.merge(field, most, Math::max);
        }
    }

    private void limitPage(Map<String, Schema> fields) {
        var items = fields.get("items");
        if (items != null && fields.containsKey("next")) {
            words.number("limit.page").ifPresent(items::setMaxItems);
        }
    }

    private void limitField(String schema, String field, Schema property) {
        words.first("pattern.%s.%s".formatted(schema, field)).ifPresent(property::setPattern);
        limit(property, known(schema, field), "limit.text");
        for (Schema alternative : SchemaTree.alternatives(property).toList()) {
            limitField(schema, field, alternative);
        }
        if (property.getItems() != null) {
            limitField(schema, field + EACH, property.getItems());
        }
        if (property.getAdditionalPropertiesSchema() != null) {
            limitField(schema, field + EACH, property.getAdditionalPropertiesSchema());
        }
    }

    private Optional<Integer> known(String schema, String field) {
        return words.number("limit.%s.%s".formatted(schema, field), "limit.*." + field)
                .or(() -> Optional.ofNullable(requested.get(field)));
    }

    private void limit(Parameter parameter) {
        String place = "limit." + parameter.getIn();
        boolean isOneText = Boolean.FALSE.equals(parameter.getExplode());
        SchemaTree.each(parameter.getSchema(), schema -> {
            if (SchemaTree.is(schema, ARRAY) && schema.getMaxItems() == null) {
                words.number(isOneText ? "limit.values" : place).ifPresent(schema::setMaxItems);
            }
            limit(schema, words.number("limit.?" + parameter.getName()), place);
            Bounded.numbers(schema, true);
        });
    }

    private void limit(Schema schema, Optional<Integer> known, String otherwise) {
        if (SchemaTree.is(schema, STRING)) {
            Bounded.text(schema, known.or(() -> words.number(otherwise)));
        } else if (SchemaTree.is(schema, ARRAY) && schema.getMaxItems() == null) {
            known.or(() -> words.number("limit.list")).ifPresent(schema::setMaxItems);
        }
    }

    /** Those without a name, which are files. */
    private static Stream<Schema> bodiesOf(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema);
    }

    private static Stream<Parameter> parametersOf(OpenAPI api) {
        return Stream.concat(
                api.getComponents().getParameters().values().stream(),
                api.getPaths().getPathItems().values().stream()
                        .flatMap(path -> path.getOperations().values().stream())
                        .filter(operation -> operation.getParameters() != null)
                        .flatMap(operation -> operation.getParameters().stream()));
    }
}
