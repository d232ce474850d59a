package dev.tandem.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A checker that finds nothing is worth as much as the mistakes that it is known to find. */
class SeededBugsTest {
    private static final Logger LOG = Logger.getLogger(SeededBugsTest.class);
    private static final Path ROOT =
            Path.of(System.getProperty("tandem.root", "..")).toAbsolutePath().normalize();
    private static final long SEED = Long.getLong("faults.seed", 11);

    @ParameterizedTest
    @EnumSource
    void eachStillFitsTheSources(SeededBug bug, @TempDir Path folder) {
        bug.patch()
                .ifPresent(patch -> assertThat(
                                PatchedSources.of(patch, ROOT, folder).files())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("faults")
    void eachIsFound(SeededBug bug, @TempDir Path folder) {
        Path built = bug.patch()
                .map(patch -> PatchedServices.of(patch, ROOT, folder))
                .orElse(ROOT);
        try (var stack = FaultStack.of(built, bug.environment()).start()) {
            var result = FaultRun.play(stack, bug.plan(SEED));
            LOG.infof("%s: %s", bug, result.findings().stream().limit(3).toList());

            assertThat(result.kinds()).as("%s, %s", bug, result.summary()).contains(bug.told());
        }
    }
}
