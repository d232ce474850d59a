package dev.tandem.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A body that was right, with one fault or a few. */
final class OddBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random;
    private final OddValues odd;

    OddBody(Random random) {
        this.random = random;
        this.odd = new OddValues(random);
    }

    String of(String body) {
        JsonNode tree = read(body);
        String changed = tree == null || random.nextInt(5) == 0 ? body : spoiled(tree);
        return switch (random.nextInt(tree == null ? 4 : 14)) {
            case 0 -> changed.substring(0, random.nextInt(changed.length() + 1));
            case 1 -> changed + odd.literal();
            case 2 -> inserted(changed, odd.text());
            case 3 -> odd.literal();
            case 4 -> "\ufeff" + changed;
            case 5 -> changed.replaceFirst("\\{", "{\"nonsense\":" + odd.literal() + ",");
            case 6 -> changed.replaceFirst("\\{(\"[^\"]+\"):", "{$1:null,$1:");
            default -> changed;
        };
    }

    private String inserted(String text, String what) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + what + text.substring(at);
    }

    private String spoiled(JsonNode tree) {
        var places = new ArrayList<JsonNode>();
        collect(tree, places);
        if (places.isEmpty()) {
            return odd.literal();
        }
        for (int i = 0; i <= random.nextInt(3); i++) {
            var place = places.get(random.nextInt(places.size()));
            if (place instanceof ObjectNode object && !object.isEmpty()) {
                spoil(object);
            } else if (place instanceof ArrayNode array) {
                spoil(array);
            }
        }
        return tree.toString();
    }

    private void spoil(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(6) == 0 && names.size() > 1) {
            object.remove(name);
        } else {
            object.putRawValue(name, new RawValue(odd.literal()));
        }
    }

    private void spoil(ArrayNode array) {
        int at = random.nextInt(array.size());
        switch (random.nextInt(4)) {
            case 0 -> array.insert(at, array.get(at));
            case 1 -> array.insertNull(at);
            case 2 -> array.insertRawValue(at, new RawValue(odd.literal()));
            default -> {
                for (int i = 0; i < 120; i++) {
                    array.add(array.get(at));
                }
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static JsonNode read(String body) {
        try {
            var tree = JSON.readTree(body);
            return tree != null && tree.isContainerNode() ? tree : null;
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }
}
