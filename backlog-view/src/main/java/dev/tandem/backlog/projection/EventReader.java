package dev.tandem.backlog.projection;

import com.fasterxml.jackson.core.JacksonException;
import dev.tandem.kit.json.EventJson;
import dev.tandem.model.kind.Kind;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads events of both services into updates. */
final class EventReader {
    private EventReader() {}

    /** @return empty for an aggregate that the view does not show */
    static Optional<Update> read(String kind, byte @Nullable [] data) throws UnreadableEvent {
        var known = Kind.of(kind);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        try {
            return switch (known.get()) {
                case PRODUCT ->
                    Optional.of(as(ProductEvents.ProductEvent.class, data).update());
                case RELEASE ->
                    Optional.of(as(ProductEvents.ReleaseEvent.class, data).update());
                case FEATURE ->
                    Optional.of(as(ProductEvents.FeatureEvent.class, data).update());
                case DEBT ->
                    Optional.of(as(EngineeringEvents.DebtEvent.class, data).update());
                case WORK_ITEM ->
                    Optional.of(as(EngineeringEvents.WorkItemEvent.class, data).update());
                case BUDGET ->
                    Optional.of(as(EngineeringEvents.BudgetEvent.class, data).update());
                case FORECAST ->
                    Optional.of(as(EngineeringEvents.ForecastEvent.class, data).update());
                case GOAL,
                        INITIATIVE,
                        SCORECARD,
                        DECISION,
                        OUTCOME,
                        COMMENT,
                        STORY_MAP,
                        METRIC,
                        FRICTION,
                        RESPONSIBILITIES,
                        RISK,
                        SPRINT,
                        SCOPE_CHANGE -> Optional.empty();
            };
        } catch (JacksonException e) {
            throw new UnreadableEvent(e.getOriginalMessage());
        } catch (IOException | RuntimeException e) {
            throw new UnreadableEvent(String.valueOf(e.getMessage()));
        }
    }

    private static <E> E as(Class<E> type, byte @Nullable [] data) throws IOException {
        if (data == null || data.length == 0) {
            throw new IllegalArgumentException("the event has no data");
        }
        E event = EventJson.MAPPER.readValue(data, type);
        if (event == null) {
            throw new IllegalArgumentException("the event's data is null");
        }
        return event;
    }
}
