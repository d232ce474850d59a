package dev.tandem.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;
import java.util.TreeSet;

/** A document with schemas in it that refer to each other. */
record Document(JsonNode root) {
    JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = root.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }

    /** The types that a schema allows, null among them; empty where it allows all, or says it by alternatives. */
    Set<String> types(JsonNode schema) {
        var types = new TreeSet<>(texts(schema.path("type")));
        // An optional object is written as "this or null".
        for (JsonNode alternative : schema.path("anyOf")) {
            types.addAll(types(resolve(alternative)));
        }
        return types;
    }

    boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals("null");
    }

    /** Of a text or of an array of texts. */
    static Set<String> texts(JsonNode node) {
        var texts = new TreeSet<String>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        for (JsonNode each : node.isArray() ? node : MissingNode.getInstance()) {
            texts.add(each.asText());
        }
        return texts;
    }
}
