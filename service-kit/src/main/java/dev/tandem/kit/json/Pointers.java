package dev.tandem.kit.json;

import com.fasterxml.jackson.core.JsonParser;
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

    /** Of the value that a parser reads, or has just read to its end. */
    static String of(JsonParser parser) {
        var context = parser.getParsingContext();
        return switch (parser.currentToken()) {
            // It has stepped into the value already, whose own place its parent knows.
            case START_OBJECT, START_ARRAY, FIELD_NAME -> of(context.getParent());
            default -> of(context);
        };
    }

    private static String of(JsonStreamContext context) {
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
