package dev.tandem.kit.openapi;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The named schemas of a document: each under a name that is its own, in the order of the names, and none for nobody. */
record DocumentSchemas(OpenAPI api) {
    private static final String REFERENCE = "#/components/schemas/";
    private static final String PAGE = "Page";

    /** A page is called after its class's argument, which may be called otherwise in the document. */
    void nameAfterContents() {
        Map.copyOf(named()).forEach((name, schema) -> {
            var items = schema.getProperties() == null
                    ? null
                    : schema.getProperties().get("items");
            if (name.startsWith(PAGE) && items != null && items.getItems() != null) {
                rename(name, PAGE + items.getItems().getRef().substring(REFERENCE.length()));
            }
        });
    }

    private void rename(String from, String to) {
        if (from.equals(to)) {
            return;
        }
        api.getComponents().addSchema(to, named().get(from));
        api.getComponents().removeSchema(from);
        each(schema -> {
            if ((REFERENCE + from).equals(schema.getRef())) {
                schema.setRef(REFERENCE + to);
            }
        });
    }

    /** A whole body, of which only patches are taken, is nobody's. */
    void removeUnused() {
        Set<String> used = new HashSet<>();
        each(schema -> {
            if (schema.getRef() != null) {
                used.add(schema.getRef().substring(REFERENCE.length()));
            }
        });
        Set.copyOf(named().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(api.getComponents()::removeSchema);
    }

    void sort() {
        api.getComponents().setSchemas(new TreeMap<>(named()));
    }

    private Map<String, Schema> named() {
        return api.getComponents().getSchemas();
    }

    private void each(Consumer<Schema> visit) {
        var components = api.getComponents();
        var operations = api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .toList();
        Stream.of(
                        named().values().stream(),
                        values(components.getParameters()).map(Parameter::getSchema),
                        values(components.getResponses()).flatMap(DocumentSchemas::of),
                        operations.stream().flatMap(DocumentSchemas::of))
                .flatMap(schemas -> schemas)
                .filter(Objects::nonNull)
                .forEach(schema -> SchemaTree.each(schema, visit));
    }

    private static Stream<Schema> of(Operation operation) {
        var body = operation.getRequestBody();
        return Stream.of(
                        operation.getParameters() == null
                                ? Stream.<Schema>empty()
                                : operation.getParameters().stream().map(Parameter::getSchema),
                        body == null ? Stream.<Schema>empty() : of(body.getContent()),
                        values(operation.getResponses().getAPIResponses()).flatMap(DocumentSchemas::of))
                .flatMap(schemas -> schemas);
    }

    private static Stream<Schema> of(APIResponse response) {
        return of(response.getContent());
    }

    private static Stream<Schema> of(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : values(content.getMediaTypes()).map(MediaType::getSchema);
    }

    private static <T> Stream<T> values(@Nullable Map<String, T> named) {
        return named == null ? Stream.empty() : named.values().stream();
    }
}
