package dev.tandem.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What a service's document says that its operations answer: problems with their facts, and headers. */
public final class DeclaredAnswers {
    /** Those that clients go by. What else is sent, such as Date, is HTTP's. */
    private static final Set<String> TOLD =
            Set.of("etag", "location", "link", "retry-after", "backlog-token", "idempotency-replayed");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String SCHEMAS = "#/components/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Document document;
    private final Map<String, JsonNode> operations = new HashMap<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private DeclaredAnswers(JsonNode root) {
        this.document = new Document(root);
        root.path("paths")
                .forEach(path -> path.forEach(operation ->
                        operations.put(operation.path("operationId").asText(), operation)));
    }

    public static DeclaredAnswers in(Path file) throws IOException {
        return new DeclaredAnswers(new YAMLMapper().readTree(file.toFile()));
    }

    /** @return what of the answer the document does not say; empty where it says all, or knows no such operation */
    public List<String> undeclared(
            String operation, int status, Collection<String> headers, Optional<JsonNode> problem) {
        var described = operations.get(operation);
        if (described == null) {
            return List.of();
        }
        var said = new ArrayList<String>();
        JsonNode response = document.resolve(described.path("responses").path(Integer.toString(status)));
        var known = new TreeSet<String>();
        response.path("headers").fieldNames().forEachRemaining(name -> known.add(name.toLowerCase(Locale.ROOT)));
        headers.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> TOLD.contains(name) && !known.contains(name))
                .forEach(name -> said.add("the header %s of %d".formatted(name, status)));
        problem.ifPresent(body -> said.addAll(undeclared(response, body)));
        return said.stream()
                .map(each -> operation + " does not declare " + each)
                .toList();
    }

    private List<String> undeclared(JsonNode response, JsonNode problem) {
        String type = problem.path("type").asText();
        for (String name : names(response)) {
            JsonNode schema = document.root().at("/components/schemas/" + name);
            if (type.equals(schema.at("/properties/type/const").asText())) {
                var said = new ArrayList<>(violations(name, problem));
                problem.fieldNames().forEachRemaining(fact -> {
                    if (!schema.path("properties").has(fact)
                            && !document.root()
                                    .at("/components/schemas/Problem/properties")
                                    .has(fact)) {
                        said.add("the fact %s of %s".formatted(fact, type));
                    }
                });
                return said;
            }
        }
        return List.of("the problem " + type);
    }

    private static List<String> names(JsonNode response) {
        JsonNode schema =
                response.path("content").path("application/problem+json").path("schema");
        var names = new ArrayList<String>();
        (schema.has("oneOf") ? schema.path("oneOf") : JSON.createArrayNode().add(schema))
                .forEach(each -> names.add(each.path("$ref").asText().replaceAll(".*/", "")));
        return names;
    }

    private List<String> violations(String name, JsonNode problem) {
        return schemas.computeIfAbsent(name, this::compiled).validate(problem.toString(), InputFormat.JSON).stream()
                .map(Error::toString)
                .map(violation -> "that %s of %s".formatted(violation, problem))
                .toList();
    }

    private Schema compiled(String name) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$ref", SCHEMAS + name);
        schema.set("$defs", document.root().at("/components/schemas"));
        return REGISTRY.getSchema(schema.toString().replace(SCHEMAS, "#/$defs/"), InputFormat.JSON);
    }
}
