package dev.tandem.model.kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of aggregate, whichever service owns it. */
public enum Kind {
    PRODUCT,
    GOAL,
    INITIATIVE,
    FEATURE,
    SCORECARD,
    RELEASE,
    DECISION,
    OUTCOME,
    COMMENT,
    STORY_MAP,
    METRIC,
    FRICTION,
    RESPONSIBILITIES,
    DEBT,
    WORK_ITEM,
    RISK,
    SPRINT,
    SCOPE_CHANGE,
    BUDGET,
    FORECAST;

    /** As the keys of events, the journal and tokens have it, such as {@code work-item}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return empty for a word of a newer release */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public boolean isOneOf(Kind... kinds) {
        return Arrays.asList(kinds).contains(this);
    }
}
