package dev.tandem.kit.http.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.Path;
import java.util.List;

/** RFC 6901 JSON pointers out of the places that libraries name in their own ways. */
final class Pointers {
    private Pointers() {}

    static String of(List<JsonMappingException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName()));
        }
        return pointer.toString();
    }

    /** Where a parser stands; contexts of replayed tokens have a parent without a name, which is no step. */
    static String of(JsonStreamContext context) {
        String pointer = "";
        for (JsonStreamContext step = context; step != null; step = step.getParent()) {
            if (step.inArray() && step.hasCurrentIndex()) {
                pointer = "/" + step.getCurrentIndex() + pointer;
            } else if (step.inObject() && step.getCurrentName() != null) {
                pointer = "/" + escape(step.getCurrentName()) + pointer;
            }
        }
        return pointer;
    }

    static String of(Path path) {
        var pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            boolean isElement = node.getName() == null || node.getName().startsWith("<");
            if (!isElement) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
