package dev.tandem.backlog.projection;

import com.fasterxml.jackson.core.JacksonException;
import dev.tandem.backlog.merge.Lane;
import dev.tandem.backlog.points.Balance;
import dev.tandem.backlog.points.Points;
import dev.tandem.backlog.points.Share;
import dev.tandem.kit.journal.EventJson;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads events of both services into updates. Each record lists the fields that the view needs; whatever else an
 * event carries is passed over.
 */
final class EventReader {
    private EventReader() {}

    /** @return empty for an aggregate that the view does not show */
    static Optional<Update> read(String kind, byte[] data) throws UnreadableEvent {
        try {
            return switch (kind) {
                case "product" -> Optional.of(as(ProductEvent.class, data).update());
                case "feature" -> Optional.of(as(FeatureEvent.class, data).update());
                case "debt" -> Optional.of(as(DebtEvent.class, data).update());
                case "work-item" -> Optional.of(as(WorkItemEvent.class, data).update());
                case "budget" -> Optional.of(as(BudgetEvent.class, data).update());
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

    private static <T> T required(String name, T value) {
        if (value == null) {
            throw new IllegalArgumentException("the event has no " + name);
        }
        return value;
    }

    record ExternalRef(String system, String key) {
        String text() {
            return required("system of an external ref", system) + ":" + required("key of an external ref", key);
        }
    }

    record ProductEvent(UUID id, Long version, boolean deleted, String key, String name) {
        Update update() {
            var half = new ProductHalf(required("version", version), deleted, required("key", key), name);
            return new Update.Product(required("id", id), half);
        }
    }

    record FeatureEvent(
            UUID id,
            UUID productId,
            Long version,
            boolean deleted,
            String key,
            String title,
            String why,
            String status,
            String rank,
            List<String> tags,
            List<ExternalRef> externalRefs,
            Instant updatedAt) {
        Update update() {
            var half = ownerHalf(
                    Lane.FEATURE,
                    version,
                    deleted,
                    title,
                    why,
                    status,
                    "FEATURE",
                    rank,
                    false,
                    tags,
                    externalRefs,
                    updatedAt);
            return new Update.Owner(required("id", id), required("productId", productId), required("key", key), half);
        }
    }

    record DebtEvent(
            UUID id,
            UUID productId,
            Long version,
            boolean deleted,
            String key,
            String title,
            String consequence,
            String status,
            String kind,
            String rank,
            boolean expedite,
            List<String> tags,
            List<ExternalRef> externalRefs,
            Instant updatedAt) {
        Update update() {
            var half = ownerHalf(
                    Lane.DEBT,
                    version,
                    deleted,
                    title,
                    consequence,
                    status,
                    kind,
                    rank,
                    expedite,
                    tags,
                    externalRefs,
                    updatedAt);
            return new Update.Owner(required("id", id), required("productId", productId), required("key", key), half);
        }
    }

    record WorkItemEvent(
            UUID id,
            UUID productId,
            Long version,
            boolean deleted,
            String key,
            Points points,
            Points low,
            Points high,
            String confidence,
            String progress,
            Instant updatedAt) {
        Update update() {
            var half = new WorkHalf(
                    required("version", version),
                    deleted,
                    tenths(points),
                    tenths(low),
                    tenths(high),
                    confidence,
                    deleted ? null : required("progress", progress),
                    updatedAt);
            return new Update.Work(required("id", id), required("productId", productId), required("key", key), half);
        }
    }

    record BudgetEvent(
            UUID productId,
            Long version,
            Share debtShare,
            Balance carry,
            Balance liveBalance,
            Points median,
            Points capacity) {
        Update update() {
            var half = new BudgetHalf(
                    required("version", version),
                    required("debtShare", debtShare).basisPoints(),
                    required("carry", carry).units(),
                    required("liveBalance", liveBalance).units(),
                    required("median", median).tenths(),
                    tenths(capacity));
            return new Update.Budget(required("productId", productId), half);
        }
    }

    private static OwnerHalf ownerHalf(
            Lane type,
            Long version,
            boolean deleted,
            String title,
            String why,
            String status,
            String kind,
            String rank,
            boolean expedite,
            List<String> tags,
            List<ExternalRef> externalRefs,
            Instant updatedAt) {
        required("version", version);
        if (deleted) {
            return new OwnerHalf(version, true, type, null, null, null, null, null, null, null, null, updatedAt);
        }
        return new OwnerHalf(
                version,
                false,
                type,
                required("title", title),
                why,
                required("status", status),
                required("kind", kind),
                required("rank", rank),
                expedite,
                tags == null ? List.of() : tags,
                externalRefs == null
                        ? List.of()
                        : externalRefs.stream().map(ExternalRef::text).toList(),
                updatedAt);
    }

    private static Integer tenths(Points points) {
        return points == null ? null : points.tenths();
    }
}
