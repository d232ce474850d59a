package dev.tandem.backlog.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.model.points.Points;
import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hibernate.SessionFactory;
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
    EntityManagerFactory factory;

    @Test
    void theWholeOrderIsTheOneThatThePagesShowAndCostsTwoStatements() {
        backlog.start();
        backlog.features(new Random(3).ints(70, 0, 14).toArray());
        backlog.debt(new Random(4).ints(30, 0, 9).toArray());
        List<String> shown = given().get("/api/v1/products/" + backlog.productKey() + "/backlog?limit=200")
                .path("items.key");
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        BacklogHead head = QuarkusTransaction.requiringNew().call(() -> backlogs.product(backlog.productKey()));
        statistics.clear();

        var items = QuarkusTransaction.requiringNew().call(() -> order.of(head));

        // Not all statements: workers of the application look for work meanwhile.
        assertThat(Arrays.stream(statistics.getQueries())
                        .filter(query -> query.contains("BacklogItem"))
                        .mapToLong(query -> statistics.getQueryStatistics(query).getExecutionCount())
                        .sum())
                .isEqualTo(2);
        assertThat(statistics.getEntityStatistics(BacklogItem.class.getName()).getLoadCount())
                .isZero();
        assertThat(items).extracting(OrderedItem::key).isEqualTo(shown);
        assertThat(items).extracting(OrderedItem::position).isSorted().startsWith(1L);
        assertThat(items)
                .filteredOn(item -> !item.estimated())
                .isNotEmpty()
                .allMatch(item -> item.points().equals(new Points(30)));
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
