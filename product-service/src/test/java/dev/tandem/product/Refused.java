package dev.tandem.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.kit.journal.Aggregate;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import java.util.Collection;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a rule refuses, and what that leaves behind. */
public final class Refused {
    private Refused() {}

    public static Refusal refusalOf(ThrowingCallable verb) {
        var refusal = catchThrowableOfType(Refusal.class, verb);
        assertThat(refusal).as("the refusal").isNotNull();
        return refusal;
    }

    /** @param aggregate which the refused verb must leave as it was, with nothing to tell */
    public static Refusal refusalOf(Aggregate aggregate, ThrowingCallable verb) {
        var before = aggregate.state();
        var refusal = refusalOf(verb);
        assertThat(aggregate.state()).isEqualTo(before);
        assertThat(aggregate.whatHappened()).isEmpty();
        assertThat(aggregate.isDeleted()).isFalse();
        return refusal;
    }

    /** @return the places of the body that a refusal names */
    public static List<String> placesIn(Refusal refusal) {
        assertThat(refusal.type()).isEqualTo(KitProblem.VALIDATION_FAILED);
        return ((Collection<?>) refusal.facts().get("errors"))
                .stream().map(each -> ((Invalid) each).pointer()).toList();
    }
}
