package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.local.LocalService;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes of each service, restarted one after the other while people work. */
class ReplicasTest {
    private static final TestStack tandem = TestStack.shared();

    private LocalService product;
    private LocalService engineering;

    @BeforeEach
    void startReplicas() {
        product = tandem.startReplica(tandem.stack().product());
        engineering = tandem.startReplica(tandem.stack().engineering());
    }

    @AfterEach
    void stopReplicas() {
        product.stop();
        engineering.stop();
    }

    @Test
    void aRollingRestartLosesNoAcknowledgedWrite() {
        tandem.create("ROLL");
        var writers = Writers.ofFeaturesAndDebt(
                "ROLL",
                List.of(tandem.stack().product(), product),
                List.of(tandem.stack().engineering(), engineering));

        for (LocalService service :
                List.of(tandem.stack().product(), tandem.stack().engineering(), product, engineering)) {
            service.stop();
            tandem.restart(service);
        }
        var acknowledged = writers.stop();

        var written = new ArrayList<>(tandem.product().keys("/products/ROLL/features", 200));
        written.addAll(tandem.engineering().keys("/products/ROLL/debt", 200));
        assertThat(acknowledged)
                .allSatisfy(keys -> assertThat(keys)
                        .hasSizeGreaterThan(20)
                        .doesNotHaveDuplicates()
                        .isSubsetOf(written));
        tandem.awaitEqualCopies("ROLL", written.size());
        for (LocalService service : List.of(product, engineering)) {
            assertThat(new Api(service).walk("ROLL", 200)).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void whoeverReadsNeverMeetsAnOlderPageOnTheOtherReplica() {
        tandem.create("MONO");
        String feature = tandem.product()
                .post("/products/MONO/features", Map.of("title", "Version 0"))
                .path("key");
        var others = Writers.ofFeaturesAndDebt(
                "MONO",
                List.of(tandem.stack().product(), product),
                List.of(tandem.stack().engineering(), engineering));
        var replicas = List.of(
                List.of(tandem.stack().product(), product),
                List.of(tandem.stack().engineering(), engineering));

        for (int version = 1; version <= 60; version++) {
            int written = version;
            String token = new Api(replicas.get(0).get(version % 2))
                    .patch("/features/" + feature, Map.of("title", "Version " + version))
                    .header("Backlog-Token");
            for (List<LocalService> ofOneDatabase : replicas) {
                long seen = 0;
                for (int read = 0; read < 6; read++) {
                    var page = new Api(ofOneDatabase.get(read % 2)).get("/products/MONO/backlog?limit=5", token);
                    page.then().statusCode(200);
                    long shown = sequence(page);
                    assertThat(page.<String>path("items[0].title")).isEqualTo("Version " + written);
                    assertThat(shown).isGreaterThanOrEqualTo(seen);
                    seen = shown;
                }
            }
        }
        others.stop();
    }

    /** How many changes of the backlog a page shows, which its ETag begins with. */
    private static long sequence(Response page) {
        return Long.parseLong(page.header("ETag").replaceFirst("^\"(\\d+)-.*", "$1"));
    }
}
