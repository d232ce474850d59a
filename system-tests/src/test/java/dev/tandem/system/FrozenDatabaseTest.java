package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.local.LocalService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A database that stands still and keeps its connections open, as on a machine that is paused. */
class FrozenDatabaseTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** Of what was under way when it began. */
    private static final int LINES = 40;

    private static final TestStack tandem = TestStack.shared();

    @Test
    void itIsAnsweredAtOnceSaidOnceAndPassesByItself() {
        tandem.create("FROZEN");
        var before = linesOfLogs();
        tandem.stack().postgres().freeze();
        try {
            await().atMost(TIMEOUT)
                    .until(() -> tandem.stack().services().stream().noneMatch(LocalService::isReady));
            for (int i = 0; i < 50; i++) {
                tandem.product()
                        .within(AT_ONCE)
                        .post("/products/FROZEN/features", Map.of("title", "A feature"))
                        .then()
                        .statusCode(503)
                        .body("type", equalTo("/problems/database-unavailable"));
                tandem.engineering()
                        .within(AT_ONCE)
                        .get("/products/FROZEN/backlog")
                        .then()
                        .statusCode(503);
            }
            assertThat(linesOfLogs()).filteredOn(line -> !before.contains(line)).hasSizeLessThan(LINES);
        } finally {
            tandem.stack().postgres().thaw();
        }

        await().atMost(TIMEOUT).until(() -> tandem.stack().services().stream().allMatch(LocalService::isReady));
        await().atMost(TIMEOUT)
                .until(() -> tandem.product()
                                .post("/products/FROZEN/features", Map.of("title", "A feature"))
                                .statusCode()
                        == 201);
        tandem.awaitEqualCopies("FROZEN", 1);
    }

    private static List<String> linesOfLogs() {
        return tandem.stack().services().stream()
                .flatMap(service -> linesOfLog(service).stream())
                .toList();
    }

    private static List<String> linesOfLog(LocalService service) {
        try {
            return Files.readAllLines(service.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
