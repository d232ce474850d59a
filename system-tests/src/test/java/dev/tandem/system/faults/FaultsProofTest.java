package dev.tandem.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.system.faults.FaultRun.Plan;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code -Dfaults.rounds=50 -Dfaults.seed=…} runs more, or the same again. */
class FaultsProofTest {
    private static final long SEED = Long.getLong("faults.seed", 11);

    private static final int QUIET_WRITES = 300;

    /** One of each that is decided by a moment, and the two that most often happen. */
    private static final List<Fault> FEW = List.of(
            Fault.KILLED_BEFORE_COMMIT,
            Fault.KILLED_AFTER_COMMIT,
            Fault.CUT_OFF_BEFORE_PUBLISH,
            Fault.CUT_OFF_AFTER_PUBLISH,
            Fault.DATABASE_CUT_OFF,
            Fault.BROKER_CUT_OFF);

    @Test
    void aFewFaultsLoseDoubleAndReorderNothing() {
        try (var stack = FaultStack.asBuilt().start()) {
            var result = FaultRun.play(stack, new Plan(SEED, QUIET_WRITES, 4, FEW, false));

            assertThat(result.findings()).as(result.summary()).isEmpty();
        }
    }

    @Test
    @Tag("faults")
    void manyFaultsAndARestoredDatabaseLoseDoubleAndReorderNothing() {
        try (var stack = FaultStack.asBuiltWithClocksThatJump().start()) {
            int rounds = Integer.getInteger("faults.rounds", 40);
            var result = FaultRun.play(stack, new Plan(SEED, QUIET_WRITES, rounds, List.of(Fault.values()), true));

            assertThat(result.findings()).as(result.summary()).isEmpty();
        }
    }
}
