package dev.tandem.backlog.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.kit.journal.EventVersion;
import dev.tandem.kit.json.EventJson;
import dev.tandem.model.kind.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about, whatever its kind.
 *
 * @param item the feature or debt item, where it is about one
 * @param name what people call it: its key or name
 * @param state of what belongs to a product and is no item, as JSON; null for all else, and once it is deleted
 * @param tradeoffs null where it tells none
 * @param hold what waits for a word and may hold items up; null of a kind that never does
 */
record EventSubject(
        UUID productId,
        Kind kind,
        UUID id,
        EventVersion version,
        @Nullable UUID item,
        @Nullable String name,
        @Nullable String state,
        @Nullable ToldTradeoffs tradeoffs,
        @Nullable ToldHold hold) {
    /** What the feed tells of each. */
    private static final Map<Kind, List<String>> STATES = Map.ofEntries(
            Map.entry(Kind.PRODUCT, List.of("key", "name", "archived", "definitionOfReady")),
            Map.entry(Kind.GOAL, List.of("title", "metric", "targetOn")),
            Map.entry(Kind.INITIATIVE, List.of("title", "kind", "goalId", "targetOn")),
            Map.entry(Kind.RELEASE, List.of("name", "status", "targetOn", "health", "kept")),
            Map.entry(
                    Kind.SPRINT,
                    List.of(
                            "name",
                            "goal",
                            "status",
                            "startsOn",
                            "endsOn",
                            "capacity",
                            "planned",
                            "done",
                            "startedAt",
                            "closedAt",
                            "imported",
                            "retro")),
            Map.entry(
                    Kind.SCOPE_CHANGE,
                    List.of("sprintId", "whatChanged", "recommendation", "status", "requestedBy", "requestedAt")),
            Map.entry(
                    Kind.BUDGET,
                    List.of(
                            "debtShare",
                            "carry",
                            "liveBalance",
                            "median",
                            "capacity",
                            "tolerance",
                            "windowSprints",
                            "status",
                            "rolling",
                            "nextTarget")),
            Map.entry(Kind.FORECAST, List.of("releases")),
            Map.entry(
                    Kind.COMMENT,
                    List.of("itemId", "item", "text", "question", "blocking", "status", "mentions", "by", "withdrawn")),
            Map.entry(
                    Kind.DECISION,
                    List.of("goal", "decisionNeeded", "dueAt", "kind", "items", "deciders", "blocks", "status")),
            Map.entry(Kind.OUTCOME, List.of("featureId", "metricId", "value", "measuredOn", "verdict")),
            Map.entry(Kind.FRICTION, List.of("what", "impact", "action", "status", "places")));

    boolean isPart() {
        return STATES.containsKey(kind);
    }

    /** @return empty where it cannot be told, which harms nothing else that the event tells */
    static Optional<EventSubject> read(String kind, byte @Nullable [] data) {
        var known = Kind.of(kind);
        if (known.isEmpty() || data == null || data.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(known.get(), EventJson.MAPPER.readTree(data)));
        } catch (IOException | RuntimeException notTold) {
            return Optional.empty();
        }
    }

    private static EventSubject read(Kind kind, JsonNode data) {
        var id = uuid(data, "id");
        var product = kind == Kind.PRODUCT ? id : uuid(data, "productId");
        var version = new EventVersion(data.path("epoch").asLong(EventVersion.FIRST_EPOCH), number(data, "version"));
        return new EventSubject(
                product,
                kind,
                id,
                version,
                item(kind, data),
                name(data),
                state(kind, data),
                ToldTradeoffs.read(kind, data).orElse(null),
                ToldHold.read(kind, data).orElse(null));
    }

    private static @Nullable UUID item(Kind kind, JsonNode data) {
        return switch (kind) {
            case FEATURE, DEBT, WORK_ITEM -> uuid(data, "id");
            case RISK, COMMENT -> data.hasNonNull("itemId") ? uuid(data, "itemId") : null;
            case OUTCOME -> data.hasNonNull("featureId") ? uuid(data, "featureId") : null;
            case PRODUCT,
                    GOAL,
                    INITIATIVE,
                    SCORECARD,
                    RELEASE,
                    DECISION,
                    STORY_MAP,
                    METRIC,
                    FRICTION,
                    RESPONSIBILITIES,
                    SPRINT,
                    SCOPE_CHANGE,
                    BUDGET,
                    FORECAST -> null;
        };
    }

    private static @Nullable String name(JsonNode data) {
        return Stream.of("key", "item", "name", "title", "goal", "whatChanged", "what")
                .map(field -> data.path(field).asText(null))
                .filter(Objects::nonNull)
                .findFirst()
                .map(name -> name.length() <= 300 ? name : name.substring(0, 300))
                .orElse(null);
    }

    private static @Nullable String state(Kind kind, JsonNode data) {
        var fields = STATES.get(kind);
        if (fields == null || data.path("deleted").asBoolean(false)) {
            return null;
        }
        ObjectNode state = EventJson.MAPPER.createObjectNode();
        fields.forEach(field -> state.set(field, data.get(field)));
        return state.toString();
    }

    private static UUID uuid(JsonNode data, String field) {
        return UUID.fromString(data.required(field).asText());
    }

    private static long number(JsonNode data, String field) {
        return data.required(field).asLong();
    }
}
