package dev.tandem.engineering.sprint;

import static dev.tandem.engineering.Planning.start;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ProposalApiTest {
    @Inject
    SqlStatements statements;

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
                .body("in.reason", contains("FITS", "TARGET", "FITS"))
                .body("points.feature", is(8))
                .body("points.debt", is(2))
                .body("share", is(0.2f))
                .body("target", is(0.2f))
                .body("carry", is(0))
                .body("out.find { it.key == '%s' }.reason".formatted(f2), equalTo("NO_ROOM"))
                .body(
                        "out.find { it.key == '%s' }.sentence".formatted(f2),
                        equalTo("8 points, and 1 are left of the capacity."))
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
    void whatIsOutIsGivenPageByPageInTheOrderOfTheBacklog() {
        String elsewhere = planning.feature(2);
        planning.sprint(40, elsewhere);
        for (int points : new int[] {5, 8, 3, 13, 1}) {
            planning.feature(points);
            planning.debt(points);
        }
        product.feature();
        String sprint = planning.sprint(17);
        List<String> order =
                get("/products/" + product.key() + "/backlog").extract().path("items.key");
        JsonPath whole = get(sprint + "/proposal").extract().jsonPath();
        List<String> in = whole.getList("in.key");
        List<String> out = whole.getList("out.key");

        assertThat(in).isNotEmpty();
        assertThat(out)
                .isEqualTo(order.stream().filter(key -> !in.contains(key)).toList());
        assertThat(whole.getString("next")).isNull();

        var paged = new ArrayList<Object>();
        String query = "?limit=2";
        while (query != null) {
            JsonPath page =
                    get(sprint + "/proposal" + query).statusCode(200).extract().jsonPath();
            assertThat(page.getList("in.key")).isEqualTo(in);
            assertThat(page.getList("out")).hasSizeBetween(1, 2);
            paged.addAll(page.getList("out"));
            query = page.getString("next") == null ? null : "?limit=2&cursor=" + page.getString("next");
        }
        assertThat(paged).isEqualTo(whole.getList("out"));
    }

    @Test
    void aProposalCostsNoMoreForALongerBacklog() {
        planning.feature(5);
        planning.debt(2);
        String sprint = planning.sprint(20);
        int few = statements.of(() -> get(sprint + "/proposal").statusCode(200)).size();
        for (int i = 0; i < 30; i++) {
            planning.feature(3);
        }

        var issued = statements.of(() -> get(sprint + "/proposal").statusCode(200));

        assertThat(issued).hasSize(few);
    }

    @Test
    void whoNamesTheTradeoffNeedsNoProposal() {
        String sprint = planning.sprint(20, planning.feature(5));

        var issued = statements.of(() -> start(sprint, "The launch comes first").statusCode(200));

        assertThat(issued).noneMatch(sql -> sql.contains("bitand") || sql.contains("lacks &"));
    }

    @Test
    void onlyAPlannedSprintHasOne() {
        String sprint = planning.started(40, planning.feature(8), planning.debt(2));

        get(sprint + "/proposal").statusCode(409).body("type", equalTo("/problems/sprint-not-planned"));
        post(sprint + "/close", "{}").statusCode(200);
        get(sprint + "/proposal").statusCode(409);
    }
}
