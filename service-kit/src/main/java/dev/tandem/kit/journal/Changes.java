package dev.tandem.kit.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.kit.json.EventJson;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a change changed: for each field of the state that differs, from what to what. */
final class Changes {
    private Changes() {}

    static ObjectNode between(ObjectNode before, ObjectNode after) {
        ObjectNode changes = EventJson.MAPPER.createObjectNode();
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode from = valueOf(before, name);
            JsonNode to = valueOf(after, name);
            if (!from.equals(to)) {
                changes.putObject(name).<ObjectNode>set("from", from).set("to", to);
            }
        }
        return changes;
    }

    static Set<String> names(ObjectNode changes) {
        return changes.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static JsonNode valueOf(ObjectNode state, String name) {
        JsonNode value = state.get(name);
        return value == null ? NullNode.instance : value;
    }
}
