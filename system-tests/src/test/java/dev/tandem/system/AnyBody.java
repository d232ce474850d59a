package dev.tandem.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Some body that the document allows, whatever the service thinks of it. */
record AnyBody(ApiDocument document, Random random) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> LETTERS = List.of("a", "Z", "7", " ", "é", "漢", "😀", "\"", "\\", "<", "%", "\n");
    private static final List<String> POINTS = List.of("0.3", "0.7", "2.3", "7.1", "1", "0.1", "40");

    JsonNode of(JsonNode described) {
        var schema = document.resolved(described);
        for (String alternatives : List.of("anyOf", "oneOf")) {
            if (schema.has(alternatives)) {
                return of(oneOf(schema.path(alternatives)));
            }
        }
        if (schema.has("enum")) {
            return oneOf(schema.path("enum"));
        }
        var type = schema.path("type").isArray() ? oneOf(schema.path("type")) : schema.path("type");
        return switch (type.asText("object")) {
            case "null" -> JSON.nullNode();
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> integer(schema);
            case "number" -> number(schema);
            case "string" -> text(schema);
            case "array" -> list(schema);
            default -> object(schema);
        };
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        var required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextInt(5) < 2) {
                object.set(property.getKey(), of(property.getValue()));
            }
        });
        schema.path("properties").properties().forEach(property -> {
            if (object.size() < schema.path("minProperties").asInt(0)) {
                object.set(property.getKey(), of(property.getValue()));
            }
        });
        return object;
    }

    private JsonNode list(JsonNode schema) {
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(3), 3);
        var list = JSON.arrayNode();
        IntStream.rangeClosed(1, least + random.nextInt(Math.max(1, most - least + 1)))
                .forEach(i -> list.add(of(schema.path("items"))));
        return list;
    }

    private JsonNode integer(JsonNode schema) {
        int least = schema.path("minimum").asInt(1);
        return JSON.numberNode(
                least + random.nextInt(Math.max(1, schema.path("maximum").asInt(20) - least + 1)));
    }

    private JsonNode number(JsonNode schema) {
        var number = new BigDecimal(POINTS.get(random.nextInt(POINTS.size())));
        boolean fits = !schema.has("maximum")
                || number.compareTo(schema.path("maximum").decimalValue()) <= 0;
        return JSON.numberNode(fits ? number : schema.path("maximum").decimalValue());
    }

    private JsonNode text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> JSON.textNode(new UUID(random.nextLong(), random.nextLong()).toString());
            case "date" -> JSON.textNode("2027-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(10)));
            case "date-time" -> JSON.textNode("2027-03-01T0%d:00:00Z".formatted(random.nextInt(10)));
            default -> {
                boolean asExample = schema.has("pattern") || random.nextBoolean();
                yield asExample && schema.has("examples")
                        ? schema.path("examples").get(0)
                        : letters(schema);
            }
        };
    }

    private JsonNode letters(JsonNode schema) {
        int most = Math.min(schema.path("maxLength").asInt(12), 12) / 2;
        var text = new StringBuilder("x");
        IntStream.range(0, Math.max(schema.path("minLength").asInt(1) - 1, random.nextInt(Math.max(1, most))))
                .forEach(i -> text.append(LETTERS.get(random.nextInt(LETTERS.size()))));
        return JSON.textNode(text.toString());
    }

    private JsonNode oneOf(JsonNode list) {
        return list.get(random.nextInt(list.size()));
    }
}
