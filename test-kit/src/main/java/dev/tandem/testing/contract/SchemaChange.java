package dev.tandem.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a newer schema takes away from the one that was released, in the keywords that our documents use. Adding is no
 * break: a client passes over fields and values of enums that it does not know.
 */
final class SchemaChange {
    private final Document released;
    private final Document present;
    private final Direction direction;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    SchemaChange(Document released, Document present, Direction direction) {
        this.released = released;
        this.present = present;
        this.direction = direction;
    }

    List<String> breaks(String place, JsonNode releasedSchema, JsonNode presentSchema) {
        compare(place, releasedSchema, presentSchema);
        return breaks;
    }

    private void compare(String place, JsonNode before, JsonNode after) {
        // Schemas that refer to themselves would be walked for ever.
        if (before.has("$ref")
                && !compared.add(
                        before.get("$ref").asText() + " " + after.path("$ref").asText())) {
            return;
        }
        JsonNode old = released.resolve(before);
        JsonNode fresh = present.resolve(after);
        types(place, old, fresh);
        properties(place, old, fresh);
        required(place, old, fresh);
        enums(place, old, fresh);
        bounds(place, old, fresh);
        if (old.has("items")) {
            compare(place + "/*", old.get("items"), fresh.path("items"));
        }
        alternatives(place, old, fresh);
    }

    private void types(String place, JsonNode old, JsonNode fresh) {
        var before = released.types(old);
        var after = present.types(fresh);
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        boolean holds = direction == Direction.INPUT
                ? after.isEmpty() || after.containsAll(before)
                : before.isEmpty() || (!after.isEmpty() && before.containsAll(after));
        if (!holds) {
            say(place, "the type %s became %s", before, after);
        }
        // A number's format says less than its bounds, which are compared.
        boolean isNewlyNamed = !old.has("format") && !before.contains("string");
        if (!isNewlyNamed && !old.path("format").equals(fresh.path("format"))) {
            say(place, "the format %s became %s", old.path("format"), fresh.path("format"));
        }
    }

    private void properties(String place, JsonNode old, JsonNode fresh) {
        old.path("properties").fields().forEachRemaining(property -> {
            JsonNode still = fresh.path("properties").path(property.getKey());
            if (still.isMissingNode()) {
                say(place + "/" + property.getKey(), "the field is gone");
            } else {
                compare(place + "/" + property.getKey(), property.getValue(), still);
            }
        });
    }

    private void required(String place, JsonNode old, JsonNode fresh) {
        var before = Document.texts(old.path("required"));
        var after = Document.texts(fresh.path("required"));
        var difference = new TreeSet<>(direction == Direction.INPUT ? after : before);
        difference.removeAll(direction == Direction.INPUT ? before : after);
        difference.forEach(name -> say(
                place + "/" + name,
                direction == Direction.INPUT ? "the input is newly required" : "the field may be missing now"));
    }

    private void enums(String place, JsonNode old, JsonNode fresh) {
        if (!fresh.has("enum") || !old.has("enum")) {
            if (fresh.has("enum") && direction == Direction.INPUT) {
                say(place, "only %s is taken now", fresh.get("enum"));
            }
            return;
        }
        var gone = new TreeSet<>(Document.texts(old.get("enum")));
        gone.removeAll(Document.texts(fresh.get("enum")));
        if (!gone.isEmpty()) {
            say(place, "the values %s are gone", gone);
        }
    }

    private void bounds(String place, JsonNode old, JsonNode fresh) {
        if (direction == Direction.OUTPUT) {
            return;
        }
        for (String name : List.of("maximum", "maxLength", "maxItems")) {
            if (fresh.has(name)
                    && (!old.has(name)
                            || fresh.get(name).asDouble() < old.get(name).asDouble())) {
                say(place, "%s became %s", name, fresh.get(name));
            }
        }
        for (String name : List.of("minimum", "minLength", "minItems")) {
            if (fresh.has(name)
                    && (!old.has(name)
                            || fresh.get(name).asDouble() > old.get(name).asDouble())) {
                say(place, "%s became %s", name, fresh.get(name));
            }
        }
        if (fresh.has("pattern") && !fresh.get("pattern").equals(old.path("pattern"))) {
            say(place, "the pattern became %s", fresh.get("pattern"));
        }
    }

    /** Each alternative that was released must be met by one of today's; for what is told, the other way round. */
    private void alternatives(String place, JsonNode old, JsonNode fresh) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            var only = onlyOneOf(released, old.path(keyword));
            var stillOnly = onlyOneOf(present, fresh.path(keyword));
            if (only.isPresent() && stillOnly.isPresent()) {
                compare(place, only.get(), stillOnly.get());
                continue;
            }
            for (JsonNode alternative : old.path(keyword)) {
                if (released.isNull(alternative)) {
                    continue;
                }
                boolean met = false;
                for (JsonNode candidate : fresh.path(keyword)) {
                    met |= new SchemaChange(released, present, direction)
                            .breaks(place, alternative, candidate)
                            .isEmpty();
                }
                if (!met && !fresh.has(keyword)) {
                    compare(place, alternative, fresh);
                } else if (!met) {
                    say(place, "nothing of %s is as %s was", keyword, alternative);
                }
            }
        }
    }

    /** The one alternative to null, if there is one. */
    private static Optional<JsonNode> onlyOneOf(Document document, JsonNode alternatives) {
        var real = new ArrayList<JsonNode>();
        alternatives.forEach(real::add);
        real.removeIf(document::isNull);
        return real.size() == 1 ? Optional.of(real.get(0)) : Optional.empty();
    }

    private void say(String place, String what, Object... arguments) {
        breaks.add((place.isEmpty() ? "/" : place) + ": " + what.formatted(arguments));
    }
}
