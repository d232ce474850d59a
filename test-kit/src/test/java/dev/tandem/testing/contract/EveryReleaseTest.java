package dev.tandem.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients of any release rely on is still there. */
class EveryReleaseTest {
    private static final Path CONTRACTS =
            Path.of(System.getProperty("tandem.root", "..")).resolve("contracts");

    static Stream<String> releases() throws IOException {
        try (var directories = Files.list(CONTRACTS.resolve("released"))) {
            return directories.map(each -> each.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void nothingThatWasReleasedIsTakenAway(String release) throws IOException {
        assertThat(ReleasedContracts.breaks(CONTRACTS, release)).isEmpty();
    }

    @Test
    void nothingIsExplainedThatNoReleaseAsksFor() throws IOException {
        var changes = new ArrayList<String>();
        for (String release : releases().toList()) {
            changes.addAll(ReleasedContracts.changes(CONTRACTS, release));
        }

        assertThat(RefusedBefore.in(CONTRACTS).idle(changes)).isEmpty();
    }
}
