package dev.tandem.backlog.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.kit.journal.EventVersion;
import dev.tandem.kit.json.EventJson;
import dev.tandem.model.kind.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What was overridden for an aggregate, as its state tells it, and what became of it.
 *
 * @param path of the aggregate on the service that owns it; null where it has none
 * @param outcome as JSON
 */
record ToldTradeoffs(List<Told> all, @Nullable String path, String outcome) {
    private static final String FIELD = "tradeoffs";
    /** What of a state says what became of it, whichever kind it is of. */
    private static final List<String> OUTCOME = List.of("status", "planned", "done", "kept");

    record Told(Instant at, String by, String role, List<String> overridden, String why) {}

    /** @return empty where there is nothing to be kept, and nothing that was can be gone */
    static Optional<ToldTradeoffs> read(Kind kind, JsonNode data) {
        boolean deleted = data.path("deleted").asBoolean(false);
        // A restored database may not know what was told before.
        boolean restored = data.path("epoch").asLong(EventVersion.FIRST_EPOCH) > EventVersion.FIRST_EPOCH;
        if (data.path(FIELD).isEmpty() && !deleted && !restored) {
            return Optional.empty();
        }
        var all = StreamSupport.stream(data.path(FIELD).spliterator(), false)
                .map(ToldTradeoffs::told)
                .toList();
        return Optional.of(new ToldTradeoffs(all, path(kind, data), outcome(data)));
    }

    private static Told told(JsonNode tradeoff) {
        return new Told(
                Instant.parse(tradeoff.required("at").asText()),
                tradeoff.required("by").required("name").asText(),
                tradeoff.required("by").required("role").asText(),
                StreamSupport.stream(tradeoff.required("overridden").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                tradeoff.required("why").asText());
    }

    private static @Nullable String path(Kind kind, JsonNode data) {
        String id = data.path("id").asText();
        return switch (kind) {
            case SPRINT -> "/api/v1/sprints/" + id;
            case SCOPE_CHANGE ->
                "/api/v1/sprints/%s/scope-changes/%s"
                        .formatted(data.path("sprintId").asText(), id);
            case RELEASE -> "/api/v1/releases/" + id;
            case FEATURE -> "/api/v1/features/" + data.path("key").asText(id);
            case DEBT -> "/api/v1/debt/" + data.path("key").asText(id);
            case PRODUCT,
                    GOAL,
                    INITIATIVE,
                    SCORECARD,
                    DECISION,
                    OUTCOME,
                    COMMENT,
                    STORY_MAP,
                    METRIC,
                    FRICTION,
                    RESPONSIBILITIES,
                    WORK_ITEM,
                    RISK,
                    BUDGET,
                    FORECAST -> null;
        };
    }

    private static String outcome(JsonNode data) {
        ObjectNode outcome = EventJson.MAPPER.createObjectNode();
        OUTCOME.stream().filter(data::hasNonNull).forEach(field -> outcome.set(field, data.get(field)));
        return outcome.toString();
    }

    Stream<Integer> ordinals() {
        return Stream.iterate(0, ordinal -> ordinal < all.size(), ordinal -> ordinal + 1);
    }
}
