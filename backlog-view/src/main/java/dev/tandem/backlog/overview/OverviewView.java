package dev.tandem.backlog.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Overview",
        description =
                "How a product stands, from this service's copy of both sides: every entry with its reason and where it is")
public record OverviewView(
        UUID productId,

        @Schema(description = "The product's key", examples = "PAY")
        String product,

        @Schema(nullable = true, description = "The product's name") @Nullable
        String name,

        Instant at,

        @Schema(nullable = true, description = "The active sprint; null while there is none") @Nullable
        OverviewSprint sprint,

        OverviewBudget budget,
        OverviewReady ready,

        @Schema(description = "Releases whose `health` is AT_RISK or LATE, by their days")
        List<OverviewRelease> endangered,

        OverviewRisks risks,
        OverviewQuestions questions,
        OverviewDecisions decisions,
        OverviewBlocked blocked,
        OverviewTradeoffs tradeoffs,

        @Schema(description = "Its goals by their days, at most 50")
        List<OverviewGoal> goals,

        OverviewPromises promises,
        OverviewDelivery delivery,
        OverviewScopeChanges scopeChanges,
        OverviewOutcomes outcomes,
        OverviewFrictions frictions) {
    static OverviewView of(Situation now, Links links) {
        String product = "/products/" + now.product();
        return new OverviewView(
                now.productId(),
                now.product(),
                now.name(),
                now.at(),
                now.sprint(),
                OverviewBudget.of(now.budget(), links.engineerings(product + "/budget")),
                OverviewReady.of(now.ready(), links.here(product + "/backlog?ready=true")),
                now.endangered().stream()
                        .map(release -> OverviewRelease.of(release, links.products("/releases/" + release.id())))
                        .toList(),
                risks(now, links),
                questions(now, links),
                decisions(now, links),
                blocked(now, links),
                OverviewTradeoffs.of(now.tradeoffs(), links.here(product + "/tradeoffs")),
                now.goals(),
                now.promises(),
                OverviewDelivery.of(now.delivery(), links.here(product + "/delivery")),
                scopeChanges(now, links),
                outcomes(now, links),
                frictions(now, links));
    }

    private static OverviewRisks risks(Situation now, Links links) {
        var risky = now.risky().first();
        String highest = risky.isEmpty() ? null : risky.get(0).highest();
        return new OverviewRisks(
                now.openRisks(),
                highest,
                risky.stream()
                        .filter(each -> each.highest().equals(highest))
                        .map(each -> OverviewEntry.of(
                                each.item(),
                                Reasons.of(each),
                                links.engineerings("/items/" + each.item().key() + "/risks")))
                        .toList());
    }

    private static OverviewQuestions questions(Situation now, Links links) {
        return new OverviewQuestions(
                now.openQuestions(),
                now.blockingQuestions().all(),
                now.blockingQuestions().first().stream()
                        .map(each -> {
                            var link = links.question(each);
                            return new OverviewEntry(
                                    each.item(), each.text(), Reasons.of(each), link.href(), link.service());
                        })
                        .toList());
    }

    private static OverviewDecisions decisions(Situation now, Links links) {
        var blocking = now.decisions().stream().filter(OpenDecision::isBlocking).toList();
        var overdue = now.decisions().stream()
                .filter(each -> each.isOverdue(now.at()))
                .toList();
        return new OverviewDecisions(
                now.decisions().size(),
                blocking.size(),
                overdue.size(),
                now.decisions().stream()
                        .filter(each -> blocking.contains(each) || overdue.contains(each))
                        .limit(Some.MOST)
                        .map(each -> {
                            var link = links.decision(each.id());
                            return new OverviewEntry(
                                    null,
                                    each.decisionNeeded(),
                                    Reasons.of(each, each.isOverdue(now.at())),
                                    link.href(),
                                    link.service());
                        })
                        .toList());
    }

    private static OverviewBlocked blocked(Situation now, Links links) {
        return new OverviewBlocked(
                now.blocked().all(),
                now.blocked().first().stream()
                        .map(each -> OverviewEntry.of(each.item(), Reasons.of(each), links.item(each.item(), "")))
                        .toList());
    }

    private static OverviewScopeChanges scopeChanges(Situation now, Links links) {
        return new OverviewScopeChanges(
                now.pendingChanges().size(),
                now.pendingChanges().stream()
                        .limit(Some.MOST)
                        .map(each -> OverviewEntry.of(each.whatChanged(), Reasons.of(each), links.scopeChange(each)))
                        .toList());
    }

    private static OverviewOutcomes outcomes(Situation now, Links links) {
        var due = now.outcomes().due();
        return new OverviewOutcomes(
                due.all(),
                now.outcomes().overdue(),
                due.first().stream()
                        .map(each -> OverviewEntry.of(
                                each.feature(), Reasons.of(each, now.today()), links.item(each.feature(), "/outcomes")))
                        .toList());
    }

    private static OverviewFrictions frictions(Situation now, Links links) {
        return new OverviewFrictions(
                now.frictions().size(),
                now.frictions().stream()
                        .limit(Some.MOST)
                        .map(each -> OverviewEntry.of(
                                each.what(), Reasons.of(each), links.products("/frictions/" + each.id())))
                        .toList());
    }
}
