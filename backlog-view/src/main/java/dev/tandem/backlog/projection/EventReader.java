package dev.tandem.backlog.projection;

import com.fasterxml.jackson.core.JacksonException;
import dev.tandem.kit.json.EventJson;
import java.io.IOException;
import java.util.Optional;

/** Reads events of both services into updates. */
final class EventReader {
    private EventReader() {}

    /** @return empty for an aggregate that the view does not show */
    static Optional<Update> read(String kind, byte[] data) throws UnreadableEvent {
        try {
            return switch (kind) {
                case "product" ->
                    Optional.of(as(ProductEvents.ProductEvent.class, data).update());
                case "release" ->
                    Optional.of(as(ProductEvents.ReleaseEvent.class, data).update());
                case "feature" ->
                    Optional.of(as(ProductEvents.FeatureEvent.class, data).update());
                case "debt" ->
                    Optional.of(as(EngineeringEvents.DebtEvent.class, data).update());
                case "work-item" ->
                    Optional.of(as(EngineeringEvents.WorkItemEvent.class, data).update());
                case "budget" ->
                    Optional.of(as(EngineeringEvents.BudgetEvent.class, data).update());
                default -> Optional.empty();
            };
        } catch (JacksonException e) {
            throw new UnreadableEvent(e.getOriginalMessage());
        } catch (IOException | RuntimeException e) {
            throw new UnreadableEvent(e.getMessage());
        }
    }

    private static <E> E as(Class<E> type, byte[] data) throws IOException {
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
