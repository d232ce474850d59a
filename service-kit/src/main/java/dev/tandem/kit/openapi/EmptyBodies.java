package dev.tandem.kit.openapi;

import static java.util.Objects.requireNonNull;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A body of which nothing can be said may be left out. */
final class EmptyBodies {
    private EmptyBodies() {}

    static void describe(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null
                        && body.getContent().getMediaTypes().values().stream()
                                .allMatch(media -> isEmpty(media.getSchema(), api)))
                .forEach(body -> body.setRequired(false));
    }

    private static boolean isEmpty(Schema schema, OpenAPI api) {
        String prefix = "#/components/schemas/";
        Schema named = schema.getRef() == null
                ? schema
                : requireNonNull(
                        api.getComponents().getSchemas().get(schema.getRef().substring(prefix.length())));
        return Boolean.FALSE.equals(named.getAdditionalPropertiesBoolean())
                && (named.getProperties() == null || named.getProperties().isEmpty());
    }
}
