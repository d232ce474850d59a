package dev.tandem.engineering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.kit.problem.ProblemType;
import dev.tandem.kit.problem.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What verbs of aggregates say no with. */
public final class Refusals {
    private Refusals() {}

    /** @param facts all that the refusal tells beside its type and detail */
    @SafeVarargs
    public static Refusal assertRefused(ThrowingCallable verb, ProblemType type, Map.Entry<String, ?>... facts) {
        var refusal = catchThrowableOfType(Refusal.class, verb);
        assertThat(refusal).as("refused with %s", type).isNotNull();
        assertThat(refusal.type()).isEqualTo(type);
        var expected = new HashMap<String, Object>();
        for (var fact : facts) {
            expected.put(fact.getKey(), fact.getValue());
        }
        assertThat(refusal.facts()).isEqualTo(expected);
        return refusal;
    }
}
