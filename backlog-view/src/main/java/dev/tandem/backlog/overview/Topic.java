package dev.tandem.backlog.overview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The most urgent first. */
@Schema(
        name = "AgendaTopic",
        description =
                "What an entry is about, the most urgent first. WAITING: somebody's answer or decision holds items up;"
                        + " SCOPE_CHANGE_PENDING: a change of the active sprint's scope is asked for, and the other side has not decided;"
                        + " PROMISE_IN_DANGER: a release is likely to miss its day; TOO_LITTLE_READY: less than a sprint's worth of"
                        + " work is ready; BUDGET_DRIFTING: the share of debt is off, or more is carried than is tolerated;"
                        + " DECISION_OVERDUE: it should have been taken; OUTCOME_DUE: what a shipped feature did to a success"
                        + " metric should have been measured, or is to be within a week; BLOCKED: an item waits for others, and was not touched for as"
                        + " long as the agenda looks back; HALF_AGREED: one side agreed to a spec, the other has not; RETRO_DUE: a"
                        + " sprint was closed in the last four weeks, and nobody has said how it went; FRICTION:"
                        + " one of the three worst things that get in the way of the two; TRADEOFF: a rule"
                        + " was overridden; SCOPE_CHANGED: what a sprint or a committed release holds was changed; CHANGED:"
                        + " what else was done")
public enum Topic {
    WAITING,
    SCOPE_CHANGE_PENDING,
    PROMISE_IN_DANGER,
    TOO_LITTLE_READY,
    BUDGET_DRIFTING,
    DECISION_OVERDUE,
    OUTCOME_DUE,
    BLOCKED,
    HALF_AGREED,
    RETRO_DUE,
    FRICTION,
    TRADEOFF,
    SCOPE_CHANGED,
    CHANGED
}
