package dev.tandem.kit.openapi;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A body in which nothing must be said may be left out. */
final class EmptyBodies {
    private EmptyBodies() {}

    static void describe(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null
                        && body.getContent().getMediaTypes().entrySet().stream()
                                .allMatch(media -> media.getKey().equals(MediaType.APPLICATION_JSON)
                                        && requiresNothing(media.getValue().getSchema(), api)))
                .forEach(body -> body.setRequired(false));
    }

    private static boolean requiresNothing(Schema schema, OpenAPI api) {
        String prefix = "#/components/schemas/";
        Schema named = schema.getRef() == null
                ? schema
                : requireNonNull(
                        api.getComponents().getSchemas().get(schema.getRef().substring(prefix.length())));
        boolean isClosed = Boolean.FALSE.equals(named.getAdditionalPropertiesBoolean());
        boolean hasRequired =
                named.getRequired() != null && !named.getRequired().isEmpty();
        return isClosed && !hasRequired && named.getMinProperties() == null;
    }
}
