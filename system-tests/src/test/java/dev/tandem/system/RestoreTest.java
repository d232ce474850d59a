package dev.tandem.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.local.LocalService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A database goes back in time; the topics and the other service's copy do not. */
class RestoreTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final TestStack tandem = TestStack.shared();

    @Test
    void productsDatabaseIsRestored() {
        tandem.create("DR");
        feature("First");
        feature("Second");
        tandem.awaitEqualCopies("DR", 2);
        var copy = backup(tandem.stack().product(), "product");

        rename("/features/DR-1", "Renamed");
        rename("/features/DR-1", "Renamed again");
        feature("Lost");
        tandem.awaitEqualCopies("DR", 3);
        restore(tandem.stack().product(), copy);

        awaitNoticed(tandem.stack().product(), tandem.product());
        tandem.product()
                .post("/products/DR/features", Map.of("title", "Too early"))
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/database-restored"));
        tandem.product().get("/products/DR/backlog").then().statusCode(200);
        beginNewEpoch(tandem.product());

        assertThat(feature("After")).isEqualTo("DR-4");
        String token = rename("/features/DR-1", "Edited after the restore");
        tandem.awaitEqualCopies("DR", 3);
        for (Api service : List.of(tandem.product(), tandem.engineering())) {
            service.get("/products/DR/backlog", token)
                    .then()
                    .statusCode(200)
                    .body("items.key", equalTo(List.of("DR-1", "DR-2", "DR-4")))
                    .body("items[0].title", equalTo("Edited after the restore"));
        }
        beginNewEpoch(tandem.product());
        tandem.awaitEqualCopies("DR", 3);
    }

    @Test
    void engineeringsDatabaseIsRestored() {
        tandem.create("DRE");
        debt("First");
        tandem.awaitEqualCopies("DRE", 1);
        var copy = backup(tandem.stack().engineering(), "engineering");

        debt("Lost");
        estimate("DRE-D1", 8);
        tandem.awaitEqualCopies("DRE", 2);
        restore(tandem.stack().engineering(), copy);

        awaitNoticed(tandem.stack().engineering(), tandem.engineering());
        tandem.engineering()
                .post("/products/DRE/debt", Map.of("title", "Too early", "consequence", "none"))
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/database-restored"));
        beginNewEpoch(tandem.engineering());

        assertThat(debt("After")).isEqualTo("DRE-D3");
        String token = estimate("DRE-D1", 5);
        tandem.awaitEqualCopies("DRE", 2);
        for (Api service : List.of(tandem.product(), tandem.engineering())) {
            service.get("/products/DRE/backlog", token)
                    .then()
                    .statusCode(200)
                    .body("items.key", equalTo(List.of("DRE-D1", "DRE-D3")))
                    .body("items[0].points", equalTo(5));
        }
    }

    private static DatabaseCopy backup(LocalService service, String database) {
        service.stop();
        var copy = DatabaseCopy.of(tandem.stack().postgres(), database);
        tandem.restart(service);
        return copy;
    }

    private static void restore(LocalService service, DatabaseCopy copy) {
        service.kill();
        copy.restore();
        tandem.restart(service);
    }

    /** By operations, by readiness' detail and by a metric. */
    private static void awaitNoticed(LocalService service, Api api) {
        await().atMost(TIMEOUT).until(() -> {
            Number lost = api.get("/operations").path("epoch.lostEvents");
            return lost != null && lost.longValue() > 0;
        });
        given().get(service.managementUrl() + "/q/health/ready")
                .then()
                .statusCode(200)
                .body(containsString("restored"));
        given().get(service.managementUrl() + "/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("tandem_journal_lost"));
    }

    /** Refused until the own topic was read to its end: only then it is known what was lost. */
    private static void beginNewEpoch(Api service) {
        await().atMost(TIMEOUT)
                .until(() -> service.post("/operations/new-epoch", Map.of()).statusCode() == 200);
    }

    private static String feature(String title) {
        return tandem.product()
                .post("/products/DR/features", Map.of("title", title))
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static String debt(String title) {
        return tandem.engineering()
                .post("/products/DRE/debt", Map.of("title", title, "consequence", "It hurts"))
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static String rename(String path, String title) {
        return tandem.product()
                .patch(path, Map.of("title", title))
                .then()
                .statusCode(200)
                .extract()
                .header("Backlog-Token");
    }

    private static String estimate(String item, int points) {
        return tandem.engineering()
                .put("/items/" + item + "/estimate", Map.of("points", points))
                .then()
                .extract()
                .header("Backlog-Token");
    }
}
