package dev.tandem.kit.openapi;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * A merge patch has the fields of the whole body, needs none of them, and removes what it names with null; and so has,
 * needs and removes each object in it. Every body that a PATCH takes, and every object in one, has a schema of its own
 * beside that of the whole. Lists are replaced whole, so their elements are as they always are.
 */
final class MergePatchSchemas {
    private static final String REFERENCE = "#/components/schemas/";

    private final Components components;

    private MergePatchSchemas(Components components) {
        this.components = components;
    }

    static void describe(OpenAPI api) {
        var schemas = new MergePatchSchemas(api.getComponents());
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getPATCH)
                .filter(operation -> operation != null && operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(media -> media.setSchema(schemas.patchOf(media.getSchema())));
    }

    private Schema patchOf(Schema whole) {
        if (whole.getAnyOf() != null) {
            return OASFactory.createSchema()
                    .description(whole.getDescription())
                    .anyOf(whole.getAnyOf().stream().map(this::patchOf).toList());
        }
        if (whole.getRef() == null) {
            return whole;
        }
        String name = whole.getRef().substring(REFERENCE.length());
        var named = requireNonNull(components.getSchemas().get(name));
        if (named.getProperties() == null) {
            return whole;
        }
        String patch = name + "Patch";
        if (!components.getSchemas().containsKey(patch)) {
            fill(named, added(patch));
        }
        return OASFactory.createSchema().ref(patch).description(whole.getDescription());
    }

    /** Known by its name before its fields are looked at: a schema may have itself among them. */
    private Schema added(String name) {
        var patch = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("An RFC 7396 merge patch: what is left out stays, null removes")
                .additionalPropertiesBoolean(false);
        components.addSchema(name, patch);
        return patch;
    }

    private void fill(Schema whole, Schema patch) {
        var required = whole.getRequired() == null ? List.<String>of() : whole.getRequired();
        whole.getProperties().forEach((name, property) -> {
            var part = patchOf(property);
            patch.addProperty(name, required.contains(name) ? part : nullable(part));
        });
    }

    private static Schema nullable(Schema property) {
        boolean isNullable = (property.getType() != null && property.getType().contains(Schema.SchemaType.NULL))
                || (property.getAnyOf() != null && property.getAnyOf().stream().anyMatch(NullableObjects::isNull));
        if (isNullable) {
            return property;
        }
        return OASFactory.createSchema()
                .anyOf(List.of(property, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }
}
