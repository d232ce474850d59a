package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The broker, the database and the other service will be away. */
class FaultsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int FEATURES = ExportedBacklog.ROWS - ExportedBacklog.EPICS - ExportedBacklog.DEBT;

    private static final TestStack tandem = TestStack.shared();

    @Test
    void anImportThatWasAcceptedIsFinishedAfterACrash() {
        tandem.create("CRASH");
        byte[] csv = ExportedBacklog.csv().getBytes(StandardCharsets.UTF_8);
        var accepted = tandem.product().upload("/products/CRASH/imports", csv);
        String path = pathOf(accepted.then().statusCode(202).extract().header("Location"));

        tandem.stack().product().kill();
        tandem.restart(tandem.stack().product());

        await().atMost(TIMEOUT)
                .until(() -> tandem.product().get(path).path("status").equals("DONE"));
        tandem.product().get(path).then().body("taken", equalTo(FEATURES)).body("rows", equalTo(ExportedBacklog.ROWS));
        tandem.awaitEqualCopies("CRASH", FEATURES);
        assertThat(tandem.product().walk("CRASH", 200)).hasSize(FEATURES).doesNotHaveDuplicates();
    }

    @Test
    void eitherServiceAnswersForBothWhileTheOtherIsDown() {
        tandem.create("ALONE");
        tandem.product()
                .post("/products/ALONE/features", Map.of("title", "A feature"))
                .then()
                .statusCode(201);
        tandem.awaitEqualCopies("ALONE", 1);

        tandem.stack().product().kill();
        tandem.engineering()
                .get("/products/ALONE/backlog")
                .then()
                .statusCode(200)
                .body("items[0].key", equalTo("ALONE-1"));
        tandem.engineering()
                .post("/products/ALONE/debt", Map.of("title", "Debt", "consequence", "it hurts"))
                .then()
                .statusCode(201);
        tandem.restart(tandem.stack().product());

        tandem.awaitEqualCopies("ALONE", 2);
    }

    @Test
    void withoutTheBrokerReadsAndOwnerWritesGoOnAndTheCopiesMeetAfterwards() {
        tandem.create("NOKAFKA");
        tandem.stack().kafka().kill();
        for (int i = 0; i < 5; i++) {
            tandem.product()
                    .post("/products/NOKAFKA/features", Map.of("title", "Feature " + i))
                    .then()
                    .statusCode(201);
        }
        tandem.product().get("/products/NOKAFKA/backlog").then().statusCode(200);
        assertThat(tandem.stack().product().isReady()).isTrue();
        assertThat(tandem.stack().engineering().isReady()).isTrue();

        tandem.stack().kafka().start();

        tandem.awaitEqualCopies("NOKAFKA", 5);
    }

    @Test
    void aServiceThatStartsWithoutTheBrokerServesAndCatchesUp() {
        tandem.create("LATE");
        tandem.stack().engineering().stop();
        tandem.stack().kafka().kill();
        tandem.product()
                .post("/products/LATE/features", Map.of("title", "A feature"))
                .then()
                .statusCode(201);

        tandem.restart(tandem.stack().engineering());
        tandem.engineering().get("/products/LATE/backlog").then().statusCode(200);
        tandem.stack().kafka().start();

        tandem.awaitEqualCopies("LATE", 1);
    }

    @Test
    void withoutTheDatabaseTheAnswerIsAProblemAndNothingIsLost() {
        tandem.create("NODB");
        tandem.stack().postgres().stop();
        tandem.product()
                .post("/products/NODB/features", Map.of("title", "A feature"))
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/database-unavailable"));

        tandem.stack().startPostgres();

        await().atMost(TIMEOUT)
                .until(() -> tandem.product()
                                .post("/products/NODB/features", Map.of("title", "A feature"))
                                .statusCode()
                        == 201);
        tandem.awaitEqualCopies("NODB", 1);
    }

    private static String pathOf(String location) {
        return URI.create(location).getPath().substring("/api/v1".length());
    }
}
