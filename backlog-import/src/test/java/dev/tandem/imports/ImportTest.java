package dev.tandem.imports;

import static dev.tandem.testing.Requests.aProductKey;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.upload;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.worker.Workers;
import dev.tandem.model.BacklogProblem;
import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ImportTest {
    private static final RowOutcome WAITS = RowOutcome.waitingFor("it is on its way");

    @Inject
    ScriptedTarget target;

    @Inject
    ScriptedReadBack readBack;

    @Inject
    ImportOperations operations;

    @Inject
    Workers workers;

    @Inject
    EntityManager entities;

    private final String product = aProductKey();

    @AfterEach
    void nothingIsLeftOfAnyRow() {
        target.will(row -> RowOutcome.TAKEN);
        List<?> left = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select row_index from import_row join import_job on id = job_id where product_id = :p")
                        .setParameter("p", target.product(product))
                        .getResultList());
        assertThat(left).isEmpty();
    }

    @Test
    void aFileWithManyBadRowsTellsTheFirstAndCountsAll() {
        imported("key,title\n" + ",bad\n".repeat(2_500) + "1,good\n")
                .body("rows", is(2_501))
                .body("taken", is(1))
                .body("refusedCount", is(2_500))
                .body("refused", hasSize(1_000))
                .body("refused[999].line", is(1_001))
                .body("repairedCount", is(0));
        assertThat(target.finished()).contains(target.product(product));
    }

    @Test
    void whatATargetRefusesIsToldUpToTheSameNumberAndCountedWhole() {
        target.will(row -> RowOutcome.refused("not " + row.key()));

        imported(rows(1_020)).body("refusedCount", is(1_020)).body("refused", hasSize(1_000));
    }

    @Test
    void aFileOfAMillionRowsIsRefusedWithTheBound() {
        upload("/products/" + product + "/imports", "key,title\n" + "1,a\n".repeat(1_000_000))
                .statusCode(413)
                .body("type", equalTo("/problems/too-many-rows"))
                .body("mostRows", is(50_000));
    }

    /** Each row with a title that is too long: 24 MB of what nobody can take. */
    @Test
    void megabytesOfBadRowsEndAndTellTheFirst() {
        String row = "1,%s\n".formatted("t".repeat(600));
        int rows = 24 * 1024 * 1024 / row.length();

        imported("key,title\n" + row.repeat(rows))
                .body("refusedCount", is(rows))
                .body("taken", is(0))
                .body("refused", hasSize(1_000));
    }

    @Test
    void aRowThatBreaksItsStepIsRefusedAloneAndTheOthersAreTaken() {
        target.will(row -> {
            if (row.key().equals("K-3")) {
                throw BacklogProblem.EXTERNAL_REF_TAKEN.because("Another item is %s", row.key());
            }
            if (row.key().equals("K-5")) {
                throw new IllegalStateException("out of order");
            }
            return RowOutcome.TAKEN;
        });

        imported(rows(6))
                .body("taken", is(4))
                .body("refused.line", contains(4, 6))
                .body("refused[0].reason", equalTo("Another item is K-3"))
                .body("refused[1].reason", containsString("failed unexpectedly"));
    }

    @Test
    void aStepIsOfManyRows() {
        target.steps();

        imported(rows(1_000)).body("taken", is(1_000));

        assertThat(target.steps()).containsExactly(250, 250, 250, 250);
    }

    @Test
    void ofAStepOfManyRowsTheOneThatBreaksItIsFoundInAFewSteps() {
        target.steps();
        target.will(row -> {
            if (row.key().equals("K-77")) {
                throw BacklogProblem.EXTERNAL_REF_TAKEN.because("Another item is %s", row.key());
            }
            return RowOutcome.TAKEN;
        });

        imported(rows(250)).body("taken", is(249)).body("refused.line", contains(78));

        assertThat(target.steps()).hasSizeLessThan(20);
    }

    @Test
    void aServiceThatTakesNothingForNowRefusesNoRow() {
        var asked = new AtomicInteger();
        target.will(row -> {
            asked.incrementAndGet();
            throw KitProblem.DATABASE_RESTORED.because("Nothing is written here for now");
        });
        String running = accepted(rows(3));
        await().until(() -> asked.get() >= 2);
        get(running).body("status", equalTo("RUNNING")).body("refusedCount", is(0));

        target.will(row -> RowOutcome.TAKEN);

        done(running).body("taken", is(3)).body("refusedCount", is(0));
    }

    @Test
    void aRowThatWaitedAndCannotBeTakenIsRefusedAloneToo() {
        target.will(row -> WAITS);
        String running = accepted(rows(7));
        awaitField(running, "waiting", 7);

        target.will(row -> {
            if (row.key().equals("K-4")) {
                throw BacklogProblem.EXTERNAL_REF_TAKEN.because("Another item is %s", row.key());
            }
            return RowOutcome.TAKEN;
        });
        target.knows(product, "K-7", "K-6", "K-5", "K-4", "K-3", "K-2", "K-1");

        done(running)
                .body("taken", is(6))
                .body("waiting", is(0))
                .body("refused.line", contains(5))
                .body("refused.reason", contains("Another item is K-4"));
    }

    @Test
    void whatNeverComesIsRefusedWithItsOwnReason() {
        target.will(
                row -> row.key().equals("K-2") ? RowOutcome.TAKEN : RowOutcome.waitingFor("waits for " + row.key()));

        imported(rows(3))
                .body("taken", is(1))
                .body("waiting", is(0))
                .body("refusedCount", is(2))
                .body("refused.line", contains(2, 4))
                .body("refused.reason", contains("waits for K-1", "waits for K-3"));
    }

    @Test
    void anImportCanBeStoppedAndWhatItTookStays() {
        target.will(row -> row.index() < 50 ? RowOutcome.TAKEN : WAITS);
        String running = accepted(rows(70));
        awaitField(running, "waiting", 20);

        stop(running);

        get(running)
                .body("status", equalTo("CANCELLED"))
                .body("taken", is(50))
                .body("waiting", is(0))
                .body("rows", is(70));
        stop(running);
        given().delete("/api/v1/products/%s/imports/%s".formatted(product, UUID.randomUUID()))
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsDoneCannotBeStopped() {
        String running = accepted(rows(1));
        done(running);

        given().delete("/api/v1" + running).then().statusCode(409).body("type", equalTo("/problems/import-done"));
    }

    @Test
    void aRepeatWithTheSameKeyIsTheSameImport() {
        String csv = rows(3);
        String first = keyed(csv).statusCode(202).extract().header("Location");

        keyed(csv).statusCode(202).header("Location", equalTo(first)).header("Idempotency-Replayed", equalTo("true"));
        keyed(rows(4)).statusCode(422);
        done(pathOf(first));
    }

    @Test
    void twoImportsGetOnSideBySide() {
        target.will(row -> row.title().equals("waits") ? WAITS : RowOutcome.TAKEN);
        String waiting = accepted("key,title\n1,waits\n");

        imported(rows(120)).body("taken", is(120));

        get(waiting).body("status", equalTo("RUNNING"));
        stop(waiting);
    }

    @Test
    void whileThisCopyIsBehindRowsAreKeptAndNotTaken() {
        readBack.fallBehind();
        try {
            String running = accepted(rows(3));
            int told = readBack.refusals();
            await().until(() -> readBack.refusals() >= told + 3);
            get(running).body("status", equalTo("RUNNING")).body("taken", is(0));

            readBack.catchUp();
            done(running).body("taken", is(3));
        } finally {
            readBack.catchUp();
        }
    }

    @Test
    void thoseOnCallSeeWhatRunsAndHowFarItIs() {
        target.will(row -> row.index() == 0 ? RowOutcome.TAKEN : WAITS);
        String running = accepted(rows(4));
        awaitField(running, "waiting", 3);

        assertThat(operations.state().running())
                .filteredOn(each -> each.productId().equals(target.product(product)))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.rows()).isEqualTo(4);
                    assertThat(each.accountedFor()).isEqualTo(1);
                    assertThat(each.waiting()).isEqualTo(3);
                    assertThat(each.lastProgressAt()).isAfterOrEqualTo(each.createdAt());
                });
        stop(running);
        assertThat(operations.state().running())
                .noneMatch(each -> each.productId().equals(target.product(product)));
    }

    @Test
    void theImporterIsWatchedAsOtherWorkersAre() {
        assertThat(workers.all())
                .filteredOn(worker -> worker.name().equals("imports"))
                .singleElement()
                .satisfies(worker -> assertThat(worker.sinceItGotOn()).isLessThan(Duration.ofSeconds(30)));
    }

    private ValidatableResponse keyed(String csv) {
        return given().contentType("text/csv")
                .header("Idempotency-Key", "once-" + product)
                .body(csv)
                .post("/api/v1/products/" + product + "/imports")
                .then();
    }

    private static String rows(int count) {
        var csv = new StringBuilder("key,title\n");
        for (int i = 1; i <= count; i++) {
            csv.append("K-%d,title\n".formatted(i));
        }
        return csv.toString();
    }

    private ValidatableResponse imported(String csv) {
        return done(accepted(csv));
    }

    private static ValidatableResponse done(String running) {
        awaitField(running, "status", "DONE");
        return get(running);
    }

    private static void stop(String running) {
        given().delete("/api/v1" + running).then().statusCode(204);
    }

    private String accepted(String csv) {
        return pathOf(upload("/products/" + product + "/imports", csv)
                .statusCode(202)
                .extract()
                .header("Location"));
    }

    private static String pathOf(String location) {
        return URI.create(location).getPath().substring("/api/v1".length());
    }
}
