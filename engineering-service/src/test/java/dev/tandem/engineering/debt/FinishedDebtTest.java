package dev.tandem.engineering.debt;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FinishedDebtTest {
    private KnownProduct product;
    private Planning team;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
        team = new Planning(product);
    }

    @Test
    void debtThatIsFinishedOutsideASprintIsDoneAtOnce() {
        String debt = team.debt(3);
        progress(debt, "IN_PROGRESS").statusCode(200);
        get("/debt/" + debt).body("status", equalTo("OPEN"));

        progress(debt, "DONE").statusCode(200);

        get("/debt/" + debt)
                .body("status", equalTo("DONE"))
                .body("statusReason", equalTo("Its work is done"))
                .body("progress", equalTo("DONE"));
        get("/debt/" + debt + "/history")
                .body("items.type", contains("dev.tandem.debt.transitioned.v1", "dev.tandem.debt.created.v1"));
        progress(debt, "DONE").statusCode(200);
        get("/debt/" + debt).body("version", equalTo(2));
    }

    @Test
    void debtThatIsFinishedInASprintIsDoneWhenTheSprintIsClosed() {
        String finished = team.debt(2), unfinished = team.debt(2), feature = team.feature(8);
        String sprint = team.sprint(20, finished, unfinished, feature);
        Planning.start(sprint, "the audit").statusCode(200);
        Planning.finish(sprint, finished, feature);
        get("/debt/" + finished).body("status", equalTo("OPEN"));

        Planning.close(sprint).statusCode(200);

        get("/debt/" + finished)
                .body("status", equalTo("DONE"))
                .body("statusReason", equalTo("Done in the sprint A sprint"));
        get("/debt/" + unfinished).body("status", equalTo("OPEN"));
        awaitField("/products/" + product.key() + "/backlog/" + finished, "status", "DONE");
    }

    @Test
    void whatWasDroppedCannotBeFinished() {
        String debt = team.debt(3);
        post("/debt/" + debt + "/transitions", "{\"to\":\"DROPPED\",\"reason\":\"Not worth it\"}")
                .statusCode(200);

        progress(debt, "DONE").statusCode(409).body("type", equalTo("/problems/item-not-open"));
    }

    @Test
    void whatIsClosedTakesNoWorkBeforeItIsOpenedAgain() {
        String debt = team.debt(3);
        progress(debt, "DONE").statusCode(200);

        progress(debt, "TODO")
                .statusCode(409)
                .body("type", equalTo("/problems/item-not-open"))
                .body("item", equalTo(debt));
        transition(debt, "OPEN").statusCode(200).body("progress", equalTo("TODO"));

        awaitField("/products/" + product.key() + "/backlog", "items[0].key", debt);
        progress(debt, "IN_PROGRESS").statusCode(200);
    }

    @Test
    void whoTellsOfProgressAndWhoClosesAtOnceDoNotWaitForEachOther() {
        String debt = team.debt(3);

        var answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> i % 2 == 0 ? transition(debt, i % 4 == 0 ? "DONE" : "OPEN") : progress(debt, "DONE"))
                .map(answer -> answer.extract().statusCode() == 200
                        ? "done"
                        : answer.extract().path("type").toString())
                .toList();

        assertThat(answers).isSubsetOf("done", "/problems/transition-not-allowed");
    }

    private static ValidatableResponse progress(String debt, String progress) {
        return put(
                given().header("If-Match", "*"),
                "/items/" + debt + "/progress",
                "{\"progress\":\"%s\"}".formatted(progress));
    }

    private static ValidatableResponse transition(String debt, String to) {
        return post("/debt/" + debt + "/transitions", "{\"to\":\"%s\"}".formatted(to));
    }
}
