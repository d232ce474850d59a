package dev.tandem.backlog.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.kit.json.EventJson;
import dev.tandem.model.kind.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody's word, a question or a decision, as its event tells it.
 *
 * @param items what it is about
 * @param status null of a comment that asks nothing, and of what is gone
 * @param blocking whether its items are not ready while it is open
 * @param awaits whom it waits for: names of people, and roles
 * @param question as lists show it, as JSON; null of all but a question
 */
record ToldHold(
        List<UUID> items,
        @Nullable String status,
        boolean blocking,
        List<String> awaits,
        @Nullable String question) {
    private static final String OPEN = "OPEN";
    private static final ToldHold GONE = new ToldHold(List.of(), null, false, List.of(), null);

    /** What lists of questions show. */
    private static final List<String> SHOWN =
            List.of("itemId", "item", "text", "blocking", "status", "mentions", "by", "at", "answers");

    /** @return empty for a kind that never holds anything up */
    static Optional<ToldHold> read(Kind kind, JsonNode data) {
        if (!kind.isOneOf(Kind.COMMENT, Kind.DECISION)) {
            return Optional.empty();
        }
        if (data.path("deleted").asBoolean(false)) {
            return Optional.of(GONE);
        }
        return Optional.of(kind == Kind.COMMENT ? comment(data) : decision(data));
    }

    private static ToldHold comment(JsonNode data) {
        String status = data.path("status").asText(null);
        return new ToldHold(
                List.of(UUID.fromString(data.required("itemId").asText())),
                status,
                data.path("blocking").asBoolean(false),
                texts(data.path("mentions")),
                status == null ? null : shown(data));
    }

    /** Decisions of older releases are about no items. */
    private static ToldHold decision(JsonNode data) {
        return new ToldHold(
                StreamSupport.stream(data.path("items").spliterator(), false)
                        .map(item -> UUID.fromString(item.required("id").asText()))
                        .toList(),
                data.required("status").asText(),
                data.path("blocks").asBoolean(false),
                texts(data.path("deciders")),
                null);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String shown(JsonNode data) {
        ObjectNode shown = EventJson.MAPPER.createObjectNode();
        shown.set("id", data.get("id"));
        SHOWN.forEach(field -> shown.set(field, data.get(field)));
        return shown.toString();
    }

    String awaitsAsJson() {
        return EventJson.MAPPER.valueToTree(awaits).toString();
    }

    /** @return the items that are not ready for its sake */
    List<UUID> holdsUp() {
        return blocking && OPEN.equals(status) ? items : List.of();
    }

    /** @return the items that have it as an open question */
    List<UUID> askedOf() {
        return question != null && OPEN.equals(status) ? items : List.of();
    }
}
