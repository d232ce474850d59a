package dev.tandem.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** A service's OpenAPI document, as it is committed. */
record ApiDocument(Path file, JsonNode root) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static ApiDocument of(String service) {
        try {
            Path file = TestStack.ROOT.resolve("contracts/openapi/" + service + ".yaml");
            return new ApiDocument(file, new YAMLMapper().valueToTree(new Yaml().load(Files.readString(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Operation(String id, String method, String path, JsonNode description) {
        boolean answers(String calledMethod, String calledPath) {
            return method.equals(calledMethod)
                    && Pattern.matches(path.replaceAll("\\{[^}]+}", "[^/]+"), calledPath.replaceAll("\\?.*", ""));
        }

        /** The fewer variables, the closer. */
        private long variables() {
            return path.chars().filter(c -> c == '{').count();
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(new Operation(
                                entry.getValue().path("operationId").asText(),
                                entry.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                entry.getValue()))));
        return operations;
    }

    Operation operation(String method, String path) {
        return find(method, path)
                .orElseThrow(() -> new IllegalArgumentException("No operation for " + method + " " + path));
    }

    /** @return empty for a path that the document does not know */
    Optional<Operation> find(String method, String path) {
        return operations().stream()
                .filter(each -> each.answers(method, path))
                .min(Comparator.comparing(Operation::variables));
    }

    /** @return the schema of the JSON body that it takes */
    Optional<JsonNode> body(Operation operation) {
        return operation.description().path("requestBody").path("content").properties().stream()
                .filter(content -> content.getKey().endsWith("json"))
                .map(content -> content.getValue().path("schema"))
                .findFirst();
    }

    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(root.at(schema.path("$ref").asText().substring(1)))
                : schema;
    }
}
