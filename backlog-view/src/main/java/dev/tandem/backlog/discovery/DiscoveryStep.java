package dev.tandem.backlog.discovery;

import dev.tandem.backlog.projection.Learning;
import dev.tandem.backlog.projection.WorkSnapshot;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a feature that nobody has committed to waits for: the first that is missing. */
public enum DiscoveryStep {
    FRAMING(0),
    OPTIONS(1),
    FEASIBILITY(2),
    TEST_PLAN(3),
    READY(4);

    private final int done;

    DiscoveryStep(int done) {
        this.done = done;
    }

    static DiscoveryStep of(Learning learning, WorkSnapshot work) {
        if (learning.framedAt() == null) {
            return FRAMING;
        }
        if (learning.chosenAt() == null) {
            return OPTIONS;
        }
        if (work.feasibility() == null) {
            return FEASIBILITY;
        }
        return learning.plannedAt() == null ? TEST_PLAN : READY;
    }

    /** When it came to this step: the last of what the steps before it ask for. Null where nobody told. */
    @Nullable
    Instant since(@Nullable Instant proposedAt, Learning learning, WorkSnapshot work) {
        var assessedAt = work.feasibility() == null ? null : work.feasibility().at();
        var reached = Stream.of(learning.framedAt(), learning.chosenAt(), assessedAt, learning.plannedAt())
                .limit(done);
        return Stream.concat(Stream.ofNullable(proposedAt), reached)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
