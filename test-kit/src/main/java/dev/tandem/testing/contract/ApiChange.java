package dev.tandem.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a newer OpenAPI document takes away from the one that was released. */
final class ApiChange {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Document released;
    private final Document present;
    private final List<String> breaks = new ArrayList<>();

    ApiChange(JsonNode released, JsonNode present) {
        this.released = new Document(released);
        this.present = new Document(present);
    }

    List<String> breaks() {
        released.root()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        String name = operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                        JsonNode now =
                                present.root().path("paths").path(path.getKey()).path(operation.getKey());
                        compare(name, operation.getValue(), now);
                    }
                }));
        return breaks;
    }

    private void compare(String name, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            breaks.add(name + ": the operation is gone");
            return;
        }
        if (!before.path("operationId").equals(after.path("operationId"))) {
            breaks.add(name + ": the operation's name became " + after.path("operationId"));
        }
        parameters(name, before.path("parameters"), after.path("parameters"));
        body(name, released.resolve(before.path("requestBody")), present.resolve(after.path("requestBody")));
        before.path("responses").fields().forEachRemaining(response -> {
            if (response.getKey().startsWith("2")) {
                JsonNode now = after.path("responses").path(response.getKey());
                if (now.isMissingNode()) {
                    breaks.add(name + ": the answer " + response.getKey() + " is gone");
                } else {
                    contents(name + " " + response.getKey(), response.getValue(), now, Direction.OUTPUT);
                }
            }
        });
    }

    private void parameters(String name, JsonNode before, JsonNode after) {
        for (JsonNode each : before) {
            JsonNode parameter = released.resolve(each);
            JsonNode now = find(present, after, parameter);
            String place = name + " ?" + parameter.path("name").asText();
            if (now.isMissingNode()) {
                breaks.add(place + ": the parameter is gone");
            } else {
                breaks.addAll(new SchemaChange(released, present, Direction.INPUT)
                        .breaks(place, parameter.path("schema"), asSent(now)));
            }
        }
        for (JsonNode each : after) {
            JsonNode parameter = present.resolve(each);
            boolean was = find(released, before, parameter).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !was) {
                breaks.add(name + " ?" + parameter.path("name").asText() + ": the parameter is newly required");
            }
        }
    }

    /** Several values with commas between them are one text to whoever sends them. */
    private static JsonNode asSent(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        boolean isOneText = schema.has("items")
                && parameter.has("explode")
                && !parameter.path("explode").asBoolean();
        return isOneText ? schema.path("items") : schema;
    }

    private static JsonNode find(Document document, JsonNode parameters, JsonNode wanted) {
        for (JsonNode each : parameters) {
            JsonNode parameter = document.resolve(each);
            if (parameter.path("name").equals(wanted.path("name"))
                    && parameter.path("in").equals(wanted.path("in"))) {
                return parameter;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private void body(String name, JsonNode before, JsonNode after) {
        if (after.path("required").asBoolean() && !before.path("required").asBoolean()) {
            breaks.add(name + ": a body is newly required");
        }
        contents(name, before, after, Direction.INPUT);
    }

    private void contents(String name, JsonNode before, JsonNode after, Direction direction) {
        before.path("content").fields().forEachRemaining(content -> {
            JsonNode now = after.path("content").path(content.getKey());
            if (now.isMissingNode()) {
                breaks.add(name + ": " + content.getKey() + " is gone");
            } else {
                breaks.addAll(new SchemaChange(released, present, direction)
                        .breaks(name, content.getValue().path("schema"), now.path("schema")));
            }
        });
    }
}
