package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of another origin, in Chromium. Skipped where there is none. */
class BrowserTest {
    private static final Optional<Path> CHROMIUM =
            Programs.onThePath("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private TestStack tandem;
    private PageServer pages;
    private Process browser;

    @BeforeEach
    void servePages() {
        assumeTrue(
                CHROMIUM.isPresent() && NpmTools.canBeHad(),
                "chromium, node or npm is not on the PATH, so no browser has tried the API");
        tandem = TestStack.shared();
        var client = BuiltClients.build().folder("typescript");
        pages = new PageServer(Map.of(
                "/", TestStack.ROOT.resolve("system-tests/src/test/browser"),
                "/client/", client.resolve("dist"),
                "/openapi-fetch/", client.resolve("node_modules/openapi-fetch/dist")));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (browser != null) {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        if (pages != null) {
            pages.close();
        }
    }

    @Test
    void aPageOfAnotherOriginRanksAnItemAndSeesTheOthersRankLive() throws IOException {
        tandem.create("PAGE");
        for (String title : List.of("Pay by card", "Refunds")) {
            tandem.product().post("/products/PAGE/features", Map.of("title", title));
        }
        tandem.awaitEqualCopies("PAGE", 2);

        open("board.html?key=PAGE&product=%s&engineering=%s"
                .formatted(
                        tandem.stack().product().url(),
                        tandem.stack().engineering().url()));
        awaitSaid(new Said("loaded", "", List.of("PAGE-1", "PAGE-2")));
        awaitSaid(new Said("changed", "ana", List.of("PAGE-2", "PAGE-1")));

        tandem.product().post("/features/PAGE-1/rank", Map.of("to", "TOP"));
        awaitSaid(new Said("changed", "admin", List.of("PAGE-1", "PAGE-2")));

        assertThat(pages.said()).noneMatch(each -> each.path("what").asText().equals("failed"));
    }

    private void open(String page) throws IOException {
        // Not one that JUnit deletes: the browser's own processes may write there a moment longer.
        var profile = Files.createTempDirectory(TestStack.ROOT.resolve("system-tests/target"), "browser");
        browser = new Programs(profile, Map.of("HOME", profile.toString()))
                .start(
                        profile.resolve("log"),
                        CHROMIUM.orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--user-data-dir=" + profile,
                        pages.url().resolve("/" + page).toString());
    }

    private void awaitSaid(Said what) {
        await().alias("The page says: " + what)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(pages.said()).map(Said::of).contains(what));
    }

    /** What a page says that it draws, and whose change it follows. */
    private record Said(String what, String actor, List<String> order) {
        static Said of(JsonNode said) {
            var order = new ArrayList<String>();
            said.path("order").forEach(key -> order.add(key.asText()));
            return new Said(said.path("what").asText(), said.path("actor").asText(), order);
        }
    }
}
