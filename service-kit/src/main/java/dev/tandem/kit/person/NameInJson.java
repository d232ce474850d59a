package dev.tandem.kit.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;

/**
 * Puts another name in the place of somebody's, where JSON tells a person: in fields that are known to, or in lists in such, as their
 * old and new values in history, and in an object of a name and a role. Texts that only mention the name stay as they are.
 */
public record NameInJson(Set<String> fields, String name, String instead) {
    private static final Set<String> OLD_AND_NEW = Set.of("from", "to");

    /** As it stands in JSON: what does not hold this holds no such name. */
    public String quoted() {
        return TextNode.valueOf(name).toString();
    }

    /** @return whether there was any */
    public boolean replaceIn(JsonNode json) {
        return replaceIn(json, false);
    }

    /** @param field that the JSON is the value of, such as the column that it stands in */
    public boolean replaceIn(String field, JsonNode json) {
        return replaceIn(json, fields.contains(field));
    }

    private boolean replaceIn(JsonNode json, boolean isOfPerson) {
        boolean changed = false;
        if (json instanceof ObjectNode object) {
            boolean isPerson = object.size() == 2 && object.has("name") && object.has("role");
            for (String field :
                    object.properties().stream().map(Map.Entry::getKey).toList()) {
                boolean tells = fields.contains(field)
                        || (isPerson && field.equals("name"))
                        || (isOfPerson && OLD_AND_NEW.contains(field));
                JsonNode value = object.path(field);
                if (tells && value.isTextual() && value.textValue().equals(name)) {
                    object.put(field, instead);
                    changed = true;
                } else {
                    changed |= replaceIn(value, tells);
                }
            }
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode element = array.get(i);
                if (isOfPerson && element.isTextual() && element.textValue().equals(name)) {
                    array.set(i, TextNode.valueOf(instead));
                    changed = true;
                } else {
                    changed |= replaceIn(element, isOfPerson);
                }
            }
        }
        return changed;
    }
}
