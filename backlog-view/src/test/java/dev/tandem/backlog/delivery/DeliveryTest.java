package dev.tandem.backlog.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.model.kind.Kind;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DeliveryTest {
    @Inject
    TestBacklog backlog;

    @Inject
    SqlStatements statements;

    private final Instant now = Instant.now();

    @BeforeEach
    void aProduct() {
        backlog.start();
    }

    @Test
    void ofANewProductThereIsNothingToReckon() {
        delivery()
                .body("product", is(backlog.productKey()))
                .body("windowSprints", is(6))
                .body("velocity.sprints", is(0))
                .body("velocity.points", nullValue())
                .body("commitment.share", nullValue())
                .body("promises.share", nullValue())
                .body("budget.debtShare", is(0.2f))
                .body("budget.rolling", nullValue())
                .body("leadTime.features", is(0))
                .body("leadTime.medianDays", nullValue())
                .body("bugs.added", is(0))
                .body("bugs.share", nullValue());
    }

    @Test
    void velocityAndCommitmentAreOfTheLastClosedSprintsOfTheWindow() {
        budget(2, "0.15");
        closed(30, 40, 40, false);
        closed(20, 30, 20, false);
        closed(10, 10, 12.5, false);
        backlog.told(Kind.SPRINT, UUID.randomUUID(), 1, """
                "name":"Now","status":"ACTIVE","planned":{"feature":9,"debt":0},"done":{"feature":9,"debt":0}""");

        delivery()
                .body("windowSprints", is(2))
                .body("velocity.sprints", is(2))
                .body("velocity.points", is(16.3f))
                .body("commitment.sprints", is(2))
                .body("commitment.committed", is(40))
                .body("commitment.done", is(30))
                .body("commitment.share", is(0.75f))
                .body("budget.rolling", is(0.15f));
    }

    @Test
    void whatAnotherTrackersSprintsCommittedToIsNotKnown() {
        closed(20, 0, 20, true);
        closed(10, 10, 5, false);

        delivery()
                .body("velocity.sprints", is(2))
                .body("velocity.points", is(12.5f))
                .body("commitment.sprints", is(1))
                .body("commitment.share", is(0.5f));
    }

    @Test
    void leadTimeIsFromProposedToDoneOfWhatBecameDoneLately() {
        backlog.delivered("1", daysAgo(12), daysAgo(2), null);
        backlog.delivered("2", daysAgo(33), daysAgo(3), daysAgo(1));
        backlog.delivered("3", daysAgo(50), null, daysAgo(10));
        backlog.delivered("4", daysAgo(200), daysAgo(95), null);
        backlog.features(5);

        delivery()
                .body("leadTime.features", is(3))
                .body("leadTime.medianDays", is(30))
                .body("leadTime.p85Days", is(40));
    }

    @Test
    void aBugEscapedIfWhatItAffectsWasDoneBefore() {
        var done = backlog.delivered("1", daysAgo(40), daysAgo(20), null);
        var shipped = backlog.delivered("2", daysAgo(40), null, daysAgo(20));
        backlog.bug("D1", daysAgo(5), "OPEN", done);
        backlog.bug("D2", daysAgo(6), "DONE", shipped);
        backlog.bug("D3", daysAgo(30), "OPEN", done);
        backlog.bug("D4", daysAgo(4), "OPEN");
        backlog.bug("D5", daysAgo(4), "DROPPED", done);
        backlog.bug("D6", daysAgo(91), "OPEN", done);

        delivery().body("bugs.added", is(4)).body("bugs.escaped", is(2)).body("bugs.share", is(0.5f));
    }

    @Test
    void theOverviewShowsTheSameInShort() {
        closed(10, 10, 5, false);
        backlog.delivered("1", daysAgo(12), daysAgo(2), null);

        given().get("/api/v1/products/%s/overview".formatted(backlog.productKey()))
                .then()
                .statusCode(200)
                .body("delivery.velocity", is(5))
                .body("delivery.commitmentKept", is(0.5f))
                .body("delivery.promisesKept", nullValue())
                .body("delivery.leadTimeDays", is(10))
                .body("delivery.escapedBugs", is(0))
                .body("delivery.href", is("/api/v1/products/%s/delivery".formatted(backlog.productKey())));
    }

    @Test
    void itCostsAsManyStatementsHoweverMuchThereIs() {
        var ofLittle = statements.of(this::delivery);
        for (int i = 1; i < 25; i++) {
            closed(i, 10, 10, false);
            var feature = backlog.delivered(Integer.toString(i), daysAgo(12), daysAgo(2), null);
            backlog.bug("D" + i, daysAgo(1), "OPEN", feature);
        }

        assertThat(statements.of(this::delivery)).hasSameSizeAs(ofLittle).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void anUnknownProductHasNone() {
        given().get("/api/v1/products/NONE/delivery").then().statusCode(404);
    }

    private void budget(int window, String rolling) {
        backlog.told(
                Kind.BUDGET,
                backlog.product(),
                1,
                "\"debtShare\":0.2,\"windowSprints\":%d,\"rolling\":%s".formatted(window, rolling));
    }

    /** Of debt there is always a point, of what was done and of what was committed to. */
    private void closed(int daysAgo, double committed, double done, boolean imported) {
        backlog.told(
                Kind.SPRINT, UUID.randomUUID(), 1, """
                "name":"A sprint","status":"CLOSED","closedAt":"%s","imported":%s,
                "planned":{"feature":%s,"debt":1},"done":{"feature":%s,"debt":1}""".formatted(daysAgo(daysAgo), imported, committed - 1, done - 1));
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private ValidatableResponse delivery() {
        return given().get("/api/v1/products/%s/delivery".formatted(backlog.productKey()))
                .then()
                .statusCode(200);
    }
}
