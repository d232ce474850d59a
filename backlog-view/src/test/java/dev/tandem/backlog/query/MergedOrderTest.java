package dev.tandem.backlog.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.model.points.Points;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class MergedOrderTest {
    @Inject
    TestBacklog backlog;

    @Inject
    Backlogs backlogs;

    @Inject
    MergedOrder order;

    @Inject
    SqlStatements statements;

    @Test
    void theWholeOrderIsTheOneThatThePagesShowAndCostsTwoStatements() {
        backlog.start();
        backlog.features(new Random(3).ints(70, 0, 14).toArray());
        backlog.debt(new Random(4).ints(30, 0, 9).toArray());
        List<String> shown = given().get("/api/v1/products/" + backlog.productKey() + "/backlog?limit=200")
                .path("items.key");
        BacklogHead head = QuarkusTransaction.requiringNew().call(() -> backlogs.product(backlog.productKey()));
        var items = new ArrayList<OrderedItem>();

        assertThat(statements.ofTransaction(() -> items.addAll(order.of(head)))).hasSize(2);

        assertThat(items).extracting(OrderedItem::key).isEqualTo(shown);
        assertThat(items).extracting(OrderedItem::position).isSorted().startsWith(1L);
        assertThat(items)
                .filteredOn(item -> !item.estimated())
                .isNotEmpty()
                .allMatch(item -> item.points().equals(new Points(30)));
    }

    @Test
    void aWalkGoesOnWhereItWasAndReadsNoMoreOfALaneThanItMust() {
        backlog.start();
        backlog.features(new Random(5).ints(70, 0, 14).toArray());
        backlog.debt(new Random(6).ints(30, 0, 9).toArray());
        backlog.expeditedDebt(3);
        BacklogHead head = QuarkusTransaction.requiringNew().call(() -> backlogs.product(backlog.productKey()));
        var budget = head.budget();
        var start = Walk.start(head.productId(), budget.debtShare(), budget.balance(), budget.median());
        List<OrderedItem> whole = QuarkusTransaction.requiringNew().call(() -> order.of(head));

        var inParts = new ArrayList<OrderedItem>();
        var issued = statements.ofTransaction(() -> {
            var walk = order.from(start, 10);
            for (int i = 0; i < 8; i++) {
                inParts.add(walk.next());
            }
            var rest = order.from(walk.place(), 40);
            rest.forEachRemaining(inParts::add);
        });

        assertThat(inParts).isEqualTo(whole);
        // A look at each lane; then 62 to 70 features by forties, and what is left of the debt at once.
        assertThat(issued).hasSize(2 + 2 + 1);
    }

    @Test
    void frozenPointsPlaceAnItemWhileItsSprintIsActiveAndItsReleaseIsKnown() {
        backlog.start();
        backlog.features(5, 8, 3);
        backlog.sprint("1", 5, "ACTIVE", 2);
        backlog.sprint("2", 8, "PLANNED", null);
        var release = backlog.release("Spring");
        backlog.score("3", release, null, false);

        var items = QuarkusTransaction.requiringNew().call(() -> order.of(backlogs.product(backlog.productKey())));

        assertThat(items)
                .extracting(OrderedItem::points)
                .containsExactly(new Points(20), new Points(80), new Points(30));
        assertThat(items).extracting(OrderedItem::releaseId).containsExactly(null, null, release);
    }
}
