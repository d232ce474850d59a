package dev.tandem.engineering.work;

import dev.tandem.model.role.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an item can be done as it is asked for, and what could be done instead. */
public record Feasibility(
        FeasibilityVerdict verdict, @Nullable String note, List<FeasibleOption> options, Person by, Instant at) {
    /** Whether nothing else is said, whoever says it. */
    boolean saysAs(Feasibility other) {
        return new Feasibility(verdict, note, options, other.by, other.at).equals(other);
    }
}
