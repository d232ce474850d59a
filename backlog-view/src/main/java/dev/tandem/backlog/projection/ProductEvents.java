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

/** The fields of product's events that the view needs; the others are ignored. */
final class ProductEvents {
    private ProductEvents() {}

    record ProductEvent(UUID id, Long epoch, Long version, boolean deleted, String key, String name, boolean archived) {
        Update update() {
            var snapshot = new ProductSnapshot(
                    epoch, required("version", version), deleted, required("key", key), name, archived);
            return new Update.Product(required("id", id), snapshot);
        }
    }

    record ReleaseEvent(
            UUID id,
            UUID productId,
            Long epoch,
            Long version,
            boolean deleted,
            String name,
            String status,
            LocalDate targetOn) {
        Update update() {
            var snapshot = new ReleaseSnapshot(
                    epoch, required("version", version), Shape.CURRENT, deleted, name, status, targetOn);
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
            Long epoch,
            Long version,
            boolean deleted,
            String key,
            String title,
            String why,
            String status,
            String rank,
            List<String> tags,
            List<ExternalRef> externalRefs,
            UUID releaseId,
            Score score,
            List<Link> links,
            Instant updatedAt) {
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
