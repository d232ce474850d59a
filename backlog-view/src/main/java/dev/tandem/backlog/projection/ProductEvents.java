package dev.tandem.backlog.projection;

import static dev.tandem.backlog.projection.EventFields.ownerSnapshot;
import static dev.tandem.backlog.projection.EventFields.required;

import dev.tandem.backlog.projection.EventFields.ExternalRef;
import dev.tandem.model.lane.Lane;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of product's events that the view needs; the others are ignored. Events of what is deleted have few of them.
 */
final class ProductEvents {
    private ProductEvents() {}

    record ProductEvent(
            UUID id,
            @Nullable Long epoch,
            Long version,
            boolean deleted,
            String key,
            @Nullable String name,
            boolean archived) {
        Update update() {
            var snapshot = new ProductSnapshot(
                    Snapshot.epochOf(epoch),
                    required("version", version),
                    deleted,
                    required("key", key),
                    name,
                    archived);
            return new Update.Product(required("id", id), snapshot);
        }
    }

    record ReleaseEvent(
            UUID id,
            UUID productId,
            @Nullable Long epoch,
            Long version,
            boolean deleted,
            @Nullable String name,
            @Nullable String status,
            @Nullable LocalDate targetOn) {
        Update update() {
            var snapshot = new ReleaseSnapshot(
                    Snapshot.epochOf(epoch),
                    required("version", version),
                    Shape.CURRENT,
                    deleted,
                    name,
                    status,
                    targetOn);
            return new Update.Release(required("id", id), required("productId", productId), snapshot);
        }
    }

    record Link(String type, UUID item) {}

    /** @param value before it is divided by effort, where the framework does that */
    record Score(BigDecimal value, boolean perPoint) {
        private static final int DECIMALS = 4;

        long units() {
            return required("value of the score", value)
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .unscaledValue()
                    .longValueExact();
        }
    }

    record FeatureEvent(
            UUID id,
            UUID productId,
            @Nullable Long epoch,
            Long version,
            boolean deleted,
            String key,
            @Nullable String title,
            @Nullable String why,
            @Nullable String status,
            @Nullable String rank,
            @Nullable List<String> tags,
            @Nullable List<ExternalRef> externalRefs,
            @Nullable UUID releaseId,
            @Nullable Score score,
            @Nullable List<Link> links,
            @Nullable Instant updatedAt) {
        Update update() {
            var snapshot = ownerSnapshot(
                    Lane.FEATURE,
                    epoch,
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
                    planning(),
                    updatedAt);
            return new Update.Owner(
                    required("id", id), required("productId", productId), required("key", key), snapshot);
        }

        private Planning planning() {
            return new Planning(
                    releaseId,
                    score == null ? null : score.units(),
                    score == null ? null : score.perPoint(),
                    linked("BLOCKS"),
                    linked("BLOCKED_BY"));
        }

        private List<UUID> linked(String type) {
            return links == null
                    ? List.of()
                    : links.stream()
                            .filter(link -> type.equals(link.type()))
                            .map(link -> required("item of a link", link.item()))
                            .toList();
        }
    }
}
