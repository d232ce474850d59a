package dev.tandem.backlog.overview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The most urgent first. */
@Schema(
        name = "AgendaTopic",
        description =
                "What an entry is about, the most urgent first. WAITING: somebody's answer or decision holds items up;"
                        + " PROMISE_IN_DANGER: a release is likely to miss its day; TOO_LITTLE_READY: less than a sprint's worth of"
                        + " work is ready; BUDGET_DRIFTING: the share of debt is off, or more is carried than is tolerated;"
                        + " DECISION_OVERDUE: it should have been taken; BLOCKED: an item waits for others, and was not touched for as"
                        + " long as the agenda looks back; HALF_AGREED: one side agreed to a spec, the other has not; RETRO_DUE: a"
                        + " sprint was closed in the last four weeks, and nobody has said how it went; TRADEOFF: a rule"
                        + " was overridden; SCOPE_CHANGED: an active sprint's scope was changed, or a change is asked for; CHANGED:"
                        + " what else was done")
public enum Topic {
    WAITING,
    PROMISE_IN_DANGER,
    TOO_LITTLE_READY,
    BUDGET_DRIFTING,
    DECISION_OVERDUE,
    BLOCKED,
    HALF_AGREED,
    RETRO_DUE,
    TRADEOFF,
    SCOPE_CHANGED,
    CHANGED
}
