package dev.tandem.backlog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.projection.FeasibilitySnapshot;
import dev.tandem.backlog.projection.Learning;
import dev.tandem.backlog.projection.WorkSnapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscoveryStepTest {
    private static final Instant FIRST = Instant.parse("2026-04-01T09:00:00Z");
    private static final Instant THEN = FIRST.plusSeconds(60);
    private static final Instant LAST = FIRST.plusSeconds(3600);
    private static final WorkSnapshot ASSESSED = new WorkSnapshot(
            null,
            1L,
            null,
            false,
            null,
            null,
            null,
            null,
            "TODO",
            null,
            0,
            null,
            new FeasibilitySnapshot("RISKY", null, LAST),
            null,
            null);

    @Test
    void theFirstThatIsMissingIsTheStep() {
        assertThat(step(learned(null, null, null), ASSESSED)).isEqualTo(DiscoveryStep.FRAMING);
        assertThat(step(learned(FIRST, null, FIRST), ASSESSED)).isEqualTo(DiscoveryStep.OPTIONS);
        assertThat(step(learned(FIRST, FIRST, FIRST), WorkSnapshot.NONE)).isEqualTo(DiscoveryStep.FEASIBILITY);
        assertThat(step(learned(FIRST, FIRST, null), ASSESSED)).isEqualTo(DiscoveryStep.TEST_PLAN);
        assertThat(step(learned(FIRST, FIRST, FIRST), ASSESSED)).isEqualTo(DiscoveryStep.READY);
    }

    @Test
    void itWaitsSinceTheLastOfWhatTheStepsBeforeAskFor() {
        assertThat(since(learned(null, null, null), ASSESSED)).isEqualTo(FIRST);
        assertThat(since(learned(THEN, null, LAST), ASSESSED)).isEqualTo(THEN);
        assertThat(since(learned(THEN, THEN, null), WorkSnapshot.NONE)).isEqualTo(THEN);
        assertThat(since(learned(THEN, THEN, THEN), ASSESSED)).isEqualTo(LAST);
    }

    @Test
    void ofWhatNobodyToldSinceWhenThereIsNoMoment() {
        assertThat(DiscoveryStep.FRAMING.since(null, learned(null, null, null), WorkSnapshot.NONE))
                .isNull();
    }

    private static Learning learned(
            @Nullable Instant framedAt, @Nullable Instant chosenAt, @Nullable Instant plannedAt) {
        return new Learning(framedAt, chosenAt, plannedAt, List.of());
    }

    private static DiscoveryStep step(Learning learning, WorkSnapshot work) {
        return DiscoveryStep.of(learning, work);
    }

    private static @Nullable Instant since(Learning learning, WorkSnapshot work) {
        return step(learning, work).since(FIRST, learning, work);
    }
}
