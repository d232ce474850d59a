package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clients are built from what is pinned, tested, and run against both services. Skipped where there is no node. */
class ClientsTest {
    private static BuiltClients clients;
    private static TestStack tandem;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() {
        assumeTrue(NpmTools.canBeHad(), "node and npm are not on the PATH, so the clients were neither built nor run");
        clients = BuiltClients.build();
        tandem = TestStack.shared();
    }

    @Test
    void theClientPassesItsOwnTestsAndItsGuideIsTrue() {
        var tests = clients.in("typescript", environment()).run("npm", "test").mustSucceed();

        assertThat(tests.output())
                .contains("every snippet of the README does what it says")
                .contains("# skipped 0");
    }

    @Test
    void whatIsDraggedOnTheBoardLandsAndIsSeen() {
        var first = prepare("BOARD").get(0);

        var board = run("board.mjs", "BOARD", "--move", "BOARD-3", "--before", first, "--exit-after-change");

        var drawn = board.output().lines().toList();
        assertThat(drawn.get(0)).startsWith(first);
        assertThat(drawn.get(1)).startsWith("BOARD-3 " + first);
        assertThat(board.output()).contains("As a fresh page shows it: 11 items");
    }

    @Test
    void aMirrorFromKafkaHasTheOrderThatAPageShows() {
        prepare("KAFK");

        assertThat(run("mirror-kafka.mjs", "KAFK").output()).contains("As a fresh page shows it: 11 items");
    }

    @Test
    void aMirrorFromTheChangesGoesOnWhereItWas() {
        prepare("CHNG");
        String file = folder.resolve("backlog.json").toString();
        assertThat(run("mirror-changes.mjs", "CHNG", "--file", file).output())
                .contains("11 items", "As a fresh page shows it");

        var moved = tandem.product().post("/features/CHNG-8/rank", Map.of("to", "TOP"));
        tandem.product().get("/products/CHNG/backlog", moved.header("Backlog-Token"));

        assertThat(run("mirror-changes.mjs", "CHNG", "--file", file).output())
                .contains("1 changes, 11 items", "As a fresh page shows it");
    }

    private static Programs.Result run(String example, String product, String... more) {
        var command = new ArrayList<>(List.of("node", example, "--product", product, "--check"));
        command.addAll(List.of(more));
        return clients.in("examples", environment())
                .run(command.toArray(String[]::new))
                .mustSucceed();
    }

    /** @return the order of a product with features, debt and an estimate */
    private static List<String> prepare(String product) {
        tandem.create(product);
        IntStream.rangeClosed(1, 8)
                .forEach(i -> created(tandem.product()
                        .post("/products/%s/features".formatted(product), Map.of("title", "Feature " + i))));
        IntStream.rangeClosed(1, 3)
                .forEach(i -> created(tandem.engineering()
                        .post(
                                "/products/%s/debt".formatted(product),
                                Map.of("title", "Debt " + i, "consequence", "It is felt later"))));
        tandem.awaitEqualCopies(product, 11);
        return tandem.product().walk(product, 50);
    }

    private static void created(Response answer) {
        answer.then().statusCode(201);
    }

    private static Map<String, String> environment() {
        return Map.of(
                "TANDEM_PRODUCT", tandem.stack().product().url().toString(),
                "TANDEM_ENGINEERING", tandem.stack().engineering().url().toString(),
                "TANDEM_KAFKA", tandem.stack().kafka().bootstrapServers());
    }
}
