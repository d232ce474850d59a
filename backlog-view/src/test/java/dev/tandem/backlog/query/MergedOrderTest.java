package dev.tandem.backlog.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.points.Points;
import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
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

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
        assertThat(items).extracting(OrderedItem::key).isEqualTo(shown);
        assertThat(items).extracting(OrderedItem::position).isSorted().startsWith(1L);
        assertThat(items)
                .filteredOn(item -> !item.estimated())
                .isNotEmpty()
                .allMatch(item -> item.points().equals(new Points(30)));
    }
}
