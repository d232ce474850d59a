package dev.tandem.engineering.sprint;

import static dev.tandem.engineering.Planning.start;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ProposalApiTest {
    private KnownProduct product;
    private Planning planning;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
        planning = new Planning(product);
    }

    @Test
    void itFillsTheCapacityInMergedOrderAndGivesAReasonForEachItem() {
        String f1 = planning.feature(5);
        String f2 = planning.feature(8);
        String unestimated = product.feature();
        String f4 = planning.feature(3);
        String d1 = planning.debt(2);
        String elsewhere = planning.debt(1);
        planning.sprint(40, elsewhere);
        String sprint = planning.sprint(11);

        get(sprint + "/proposal")
                .statusCode(200)
                .body("in.key", contains(f1, d1, f4))
                .body("in.reason", contains("FITS", "FITS", "FITS"))
                .body("points.feature", is(8))
                .body("points.debt", is(2))
                .body("share", is(0.2f))
                .body("target", is(0.2f))
                .body("carry", is(0))
                .body("out.find { it.key == '%s' }.reason".formatted(f2), equalTo("TOO_LARGE"))
                .body(
                        "out.find { it.key == '%s' }.sentence".formatted(f2),
                        equalTo("8 points, and 4 were left of the capacity when its turn came."))
                .body("out.find { it.key == '%s' }.reason".formatted(unestimated), equalTo("NOT_ESTIMATED"))
                .body("out.find { it.key == '%s' }.reason".formatted(elsewhere), equalTo("COMMITTED_ELSEWHERE"));
    }

    @Test
    void whatIsTooLargeForTheShareOrBlockedIsNotReady() {
        String huge = planning.feature(50);
        String free = planning.feature(5);
        String blocked = planning.estimated(product.featureBlockedBy(free), 3);
        String sprint = planning.sprint(40);
        awaitField("/products/" + product.key() + "/backlog/" + huge, "tooLarge", true);

        get(sprint + "/proposal")
                .body("in.key", contains(free))
                .body("out.find { it.key == '%s' }.reason".formatted(huge), equalTo("TOO_LARGE"))
                .body("out.find { it.key == '%s' }.reason".formatted(blocked), equalTo("BLOCKED"))
                .body(
                        "out.find { it.key == '%s' }.sentence".formatted(blocked),
                        equalTo(free + " must be finished first."));
    }

    @Test
    void itsOwnItemsAreFreeAndOwedDebtComesFirst() {
        String f1 = planning.feature(30);
        String d1 = planning.debt(3);
        String first = planning.sprint(40, f1);
        start(first, "debt can wait").statusCode(200);
        Planning.finish(first, f1);
        Planning.close(first).statusCode(200);
        String f2 = planning.feature(5);
        String next = planning.sprint(40, f2);

        get(next + "/proposal")
                .body("carry", is(6))
                .body("nextTarget", is(0.35f))
                .body("in.key", contains(d1, f2));
    }

    @Test
    void onlyAPlannedSprintHasOne() {
        String sprint = planning.started(40, planning.feature(8), planning.debt(2));

        get(sprint + "/proposal").statusCode(409).body("type", equalTo("/problems/sprint-not-planned"));
        post(sprint + "/close", "{}").statusCode(200);
        get(sprint + "/proposal").statusCode(409);
    }
}
