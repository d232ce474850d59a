package dev.tandem.backlog.projection;

import static dev.tandem.backlog.projection.EventFields.ownerSnapshot;
import static dev.tandem.backlog.projection.EventFields.required;

import dev.tandem.backlog.projection.EventFields.ExternalRef;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.ready.DefinitionOfReady;
import dev.tandem.model.ready.ReadyCheck;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
            boolean archived,
            @Nullable List<String> definitionOfReady) {
        Update update() {
            var snapshot = new ProductSnapshot(
                    Snapshot.epochOf(epoch),
                    required("version", version),
                    Shape.CURRENT,
                    deleted,
                    required("key", key),
                    name,
                    archived,
                    readyChecks());
            return new Update.Product(required("id", id), snapshot);
        }

        /** Those that this release knows; null where the event says nothing of them. */
        private @Nullable Integer readyChecks() {
            return definitionOfReady == null
                    ? null
                    : DefinitionOfReady.of(Arrays.stream(ReadyCheck.values())
                                    .filter(check -> definitionOfReady.contains(check.name()))
                                    .toList())
                            .bits();
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
            @Nullable LocalDate targetOn,
            @Nullable String health) {
        Update update() {
            var snapshot = new ReleaseSnapshot(
                    Snapshot.epochOf(epoch),
                    required("version", version),
                    Shape.CURRENT,
                    deleted,
                    name,
                    status,
                    targetOn,
                    health);
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

    /** What a side said last to what a feature specifies. */
    record Agreement(String side, String verdict, boolean outdated) {
        boolean stands() {
            return "AGREED".equals(verdict) && !outdated;
        }
    }

    record Discovery(
            @Nullable Instant framedAt,
            @Nullable Instant chosenAt,
            @Nullable Instant plannedAt) {}

    record SuccessMetric(UUID id, String name, @Nullable LocalDate dueOn) {
        Optional<OutcomeDue> due() {
            return Optional.ofNullable(dueOn)
                    .map(day -> new OutcomeDue(
                            required("id of a success metric", id), required("name of a success metric", name), day));
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
            @Nullable String owner,
            @Nullable UUID releaseId,
            @Nullable UUID initiativeId,
            @Nullable Score score,
            @Nullable List<Link> links,
            @Nullable List<Agreement> agreements,
            boolean umbrella,
            @Nullable String problem,
            @Nullable UUID chosenOption,
            @Nullable Object testPlan,
            @Nullable Discovery discovery,
            @Nullable List<SuccessMetric> successMetrics,
            @Nullable Instant shippedAt,
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
                    owner,
                    agreedBy(),
                    planning(),
                    umbrella,
                    shippedAt,
                    learning(),
                    updatedAt);
            return new Update.Owner(
                    required("id", id), required("productId", productId), required("key", key), snapshot);
        }

        private List<String> agreedBy() {
            return agreements == null
                    ? List.of()
                    : agreements.stream()
                            .filter(Agreement::stands)
                            .map(agreement -> required("side of an agreement", agreement.side()))
                            .toList();
        }

        private Planning planning() {
            return new Planning(
                    releaseId,
                    initiativeId,
                    score == null ? null : score.units(),
                    score == null ? null : score.perPoint(),
                    linked("BLOCKS"),
                    linked("BLOCKED_BY"),
                    null);
        }

        /** What was told before anybody told since when, is there since the last change at the latest. */
        private Learning learning() {
            return new Learning(
                    discovery != null ? discovery.framedAt() : problem != null && !problem.isBlank() ? updatedAt : null,
                    discovery != null ? discovery.chosenAt() : chosenOption != null ? updatedAt : null,
                    discovery != null ? discovery.plannedAt() : testPlan != null ? updatedAt : null,
                    outcomesDue());
        }

        private List<OutcomeDue> outcomesDue() {
            if (shippedAt == null || successMetrics == null) {
                return List.of();
            }
            return successMetrics.stream()
                    .flatMap(metric -> metric.due().stream())
                    .toList();
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
