package dev.tandem.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.problem.Invalid;
import java.util.ArrayList;
import java.util.List;

/** Text that no database column takes: the NUL character, and halves of surrogate pairs. */
public final class Unstorable {
    private Unstorable() {}

    public static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    public static boolean isAnywhereIn(JsonNode node) {
        return !in("", node).isEmpty();
    }

    static List<Invalid> in(String pointer, JsonNode node) {
        var found = new ArrayList<Invalid>();
        if (node.isTextual() && isIn(node.textValue())) {
            found.add(Invalid.at(pointer, "holds a character that cannot be stored (NUL or half a surrogate pair)"));
        }
        node.properties().forEach(field -> {
            if (isIn(field.getKey())) {
                found.add(Invalid.at(pointer, "has a field whose name holds a character that cannot be stored"));
            } else {
                found.addAll(in(pointer + "/" + Pointers.escape(field.getKey()), field.getValue()));
            }
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                found.addAll(in(pointer + "/" + i, node.get(i)));
            }
        }
        return found;
    }
}
