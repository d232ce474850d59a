package dev.tandem.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tandem.system.ApiDocument.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Says what of an answer its document does not say: status, media type, headers, and every field. */
final class AnswerSchemas {
    private static final String DOCUMENT = "urn:tandem:document";

    /** Those that clients go by. What else is sent, such as Date, is HTTP's. */
    private static final Set<String> TOLD = Set.of(
            "etag", "location", "link", "retry-after", "backlog-token", "idempotency-replayed", "www-authenticate");

    static final int TOO_LONG = 414;

    /** Of whatever problem it is, with that one's facts. */
    private static final String OPEN = "RefusedItem";

    private static final Set<Integer> NOT_THERE = Set.of(400, 401, 404, 405, 406, 408, 413, 415);

    private final JsonNode root;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    AnswerSchemas(ApiDocument document) {
        root = closed(document.root().deepCopy());
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(DOCUMENT, root.toString())));
    }

    List<String> violations(Operation operation, Answer answer) {
        if (answer.status() == TOO_LONG && answer.body().isEmpty()) {
            // By the HTTP layer, before an operation is looked for; docs/api.md says so.
            return List.of();
        }
        String responses = "/paths/" + escaped(operation.path()) + "/"
                + operation.method().toLowerCase(Locale.ROOT) + "/responses/" + answer.status();
        String at = resolved(responses);
        var response = root.at(at);
        if (response.isMissingNode()) {
            return List.of("response: no status " + answer.status());
        }
        var found = new ArrayList<>(undeclared(answer.headers(), response));
        String content = at + "/content";
        if (answer.body().isEmpty()) {
            if (!root.at(content).isMissingNode() && !operation.method().equals("HEAD")) {
                found.add("response: a body is declared and none came");
            }
            return found;
        }
        var declared = root.at(content + "/" + escaped(answer.mediaType()));
        if (declared.isMissingNode()) {
            found.add("response: no media type " + answer.mediaType());
            return found;
        }
        if (answer.mediaType().endsWith("json")) {
            found.addAll(against(content + "/" + escaped(answer.mediaType()) + "/schema", answer.body()));
        }
        return found;
    }

    /** What a path answers that the document does not have. */
    List<String> violationsOfNoOperation(Answer answer) {
        if (answer.status() == TOO_LONG && answer.body().isEmpty()) {
            return List.of();
        }
        if (!NOT_THERE.contains(answer.status()) || !answer.mediaType().equals("application/problem+json")) {
            return List.of(
                    "response: %d %s to a path that is not there".formatted(answer.status(), answer.mediaType()));
        }
        return against("/components/schemas/Problem", answer.body());
    }

    /** @param mediaType empty where none was told */
    record Answer(int status, String mediaType, Collection<String> headers, String body) {}

    private List<String> against(String pointer, String body) {
        try {
            return schemas
                    .computeIfAbsent(pointer, at -> registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + at)))
                    .validate(body, InputFormat.JSON)
                    .stream()
                    .map(Error::toString)
                    .map("response: "::concat)
                    .toList();
        } catch (IllegalArgumentException notJson) {
            return List.of("response: no JSON");
        }
    }

    private static List<String> undeclared(Collection<String> headers, JsonNode response) {
        var known = new TreeSet<String>();
        response.path("headers").fieldNames().forEachRemaining(name -> known.add(name.toLowerCase(Locale.ROOT)));
        return headers.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> TOLD.contains(name) && !known.contains(name))
                .map("response: no header "::concat)
                .toList();
    }

    private String resolved(String pointer) {
        return Optional.ofNullable(root.at(pointer).path("$ref").textValue())
                .map(reference -> reference.substring(1))
                .orElse(pointer);
    }

    /** A field that the document does not name is a violation too, though the document lets clients expect new ones. */
    private static JsonNode closed(JsonNode root) {
        var parts = new HashSet<String>();
        root.findValues("allOf")
                .forEach(all ->
                        all.forEach(each -> parts.add(each.path("$ref").asText().replaceAll(".*/", ""))));
        root.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("properties")
                    && !schema.getValue().has("additionalProperties")
                    && !parts.contains(schema.getKey())
                    && !schema.getKey().equals(OPEN)) {
                ((ObjectNode) schema.getValue()).put("unevaluatedProperties", false);
            }
        });
        return root;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
