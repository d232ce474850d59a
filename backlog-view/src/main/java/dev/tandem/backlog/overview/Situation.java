package dev.tandem.backlog.overview;

import dev.tandem.backlog.delivery.DeliveryFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as this copy knows it at a moment: what an overview and an agenda are made of.
 *
 * @param openQuestions blocking ones and others
 * @param decisions open ones, in the order in which they are due
 * @param retrosDue of sprints that were closed lately, the oldest first
 * @param pendingChanges the longest wait first
 * @param frictions unsolved ones, the worst first
 */
record Situation(
        UUID productId,
        String product,
        @Nullable String name,
        Instant at,
        @Nullable OverviewSprint sprint,
        Stand budget,
        ReadyAhead ready,
        List<ReleasePromise> endangered,
        int openRisks,
        Some<RiskyItem> risky,
        int openQuestions,
        Some<OpenQuestion> blockingQuestions,
        List<OpenDecision> decisions,
        Some<BlockedItem> blocked,
        int tradeoffs,
        List<OverviewGoal> goals,
        OverviewPromises promises,
        DeliveryFigures delivery,
        List<RetroDue> retrosDue,
        List<PendingChange> pendingChanges,
        AwaitedOutcomes outcomes,
        List<OpenFriction> frictions) {
    /** In UTC, as days are told. */
    LocalDate today() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
