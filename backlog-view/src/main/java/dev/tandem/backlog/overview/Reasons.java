package dev.tandem.backlog.overview;

import dev.tandem.model.points.Points;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something is in an overview or an agenda, in words. */
final class Reasons {
    private Reasons() {}

    static String of(ReleasePromise release) {
        String day = release.targetOn() == null ? "no day is set" : "its day is " + release.targetOn();
        String forecast = release.p85() == null
                ? "the forecast does not reach its end"
                : "85 % of the futures end by " + release.p85();
        return "%s: %s, %s".formatted(release.health(), day, forecast);
    }

    static String of(RiskyItem item) {
        return "open risks: %d, the highest %s".formatted(item.open(), item.highest());
    }

    static String of(BlockedItem item) {
        return "blocked by " + item.by();
    }

    static String of(OpenQuestion question) {
        return "%s is not ready until this is answered%s".formatted(question.item(), by(question.awaits()));
    }

    static String of(OpenDecision decision, boolean overdue) {
        String due = (overdue ? "overdue since " : "due at ") + decision.dueAt();
        return decision.isBlocking()
                ? "%s; not ready until it is decided: %s%s"
                        .formatted(due, String.join(", ", decision.blocks()), by(decision.deciders()))
                : due + by(decision.deciders());
    }

    static String of(RetroDue due) {
        return "%s is closed, and nobody has said yet what went well, what got in the way and what comes next"
                .formatted(due.name());
    }

    static String of(ReadyAhead ready) {
        return "%s points are ready, %s of features and %s of debt: %s of a sprint"
                .formatted(
                        Points.number(ready.total()).toPlainString(),
                        Points.number(ready.features()).toPlainString(),
                        Points.number(ready.debt()).toPlainString(),
                        ready.sprints());
    }

    static String of(Stand budget) {
        String carried = budget.carry().units() < 0
                ? "overspent: " + budget.carry().points().negate().toPlainString() + " points"
                : "owed: " + budget.carry().points().toPlainString() + " points";
        if (!budget.isOffTarget()) {
            return "more than is tolerated is " + carried;
        }
        String done = budget.rolling() == null
                ? ""
                : ", debt was %s of what was done"
                        .formatted(budget.rolling().number().toPlainString());
        return "%s: agreed is %s%s; %s"
                .formatted(budget.status(), budget.debtShare().number().toPlainString(), done, carried);
    }

    static String of(PendingChange change) {
        return "asked for by %s and in force once it is decided%s".formatted(change.askedBy(), by(change.deciders()));
    }

    static String of(AwaitedOutcome outcome, LocalDate today) {
        return outcome.isOverdue(today)
                ? "%s should have been measured by %s".formatted(outcome.metric(), outcome.dueOn())
                : "%s is to be measured by %s".formatted(outcome.metric(), outcome.dueOn());
    }

    static String of(OpenFriction friction) {
        return friction.isRanked()
                ? "product ranks it %s, engineering %s"
                        .formatted(place(friction.product()), place(friction.engineering()))
                : "nobody has ranked it yet";
    }

    private static String place(@Nullable Integer place) {
        return place == null ? "nowhere" : "at " + place;
    }

    private static String by(List<String> awaited) {
        return awaited.isEmpty() ? "" : " by " + String.join(", ", awaited);
    }
}
