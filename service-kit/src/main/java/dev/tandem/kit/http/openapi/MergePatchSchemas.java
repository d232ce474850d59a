package dev.tandem.kit.http.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * A merge patch has the fields of the whole body, needs none of them, and removes what it names with null. So every
 * body that a PATCH takes has a schema of its own beside that of the whole.
 */
final class MergePatchSchemas {
    private static final String REFERENCE = "#/components/schemas/";

    private MergePatchSchemas() {}

    static void describe(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getPATCH)
                .filter(operation -> operation != null && operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(media -> media.setSchema(patchOf(media.getSchema(), api.getComponents())));
    }

    private static Schema patchOf(Schema whole, Components components) {
        if (whole.getRef() == null) {
            return whole;
        }
        String name = whole.getRef().substring(REFERENCE.length());
        String patch = name + "Patch";
        if (!components.getSchemas().containsKey(patch)) {
            components.addSchema(patch, optional(components.getSchemas().get(name)));
        }
        return OASFactory.createSchema().ref(patch);
    }

    private static Schema optional(Schema whole) {
        var patch = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("An RFC 7396 merge patch: what is left out stays, null removes")
                .additionalPropertiesBoolean(false);
        var required = whole.getRequired() == null ? List.<String>of() : whole.getRequired();
        whole.getProperties()
                .forEach((name, property) ->
                        patch.addProperty(name, required.contains(name) ? property : nullable(property)));
        return patch;
    }

    private static Schema nullable(Schema property) {
        if (property.getType() != null && property.getType().contains(Schema.SchemaType.NULL)) {
            return property;
        }
        return OASFactory.createSchema()
                .anyOf(List.of(property, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }
}
