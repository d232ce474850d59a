package dev.tandem.engineering.scope;

import static dev.tandem.testing.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.StalledView;
import dev.tandem.testing.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ReplayDuringASprintTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    Withdrawals withdrawals;

    @Inject
    CaughtUp caughtUp;

    @Inject
    EntityManager entities;

    @Test
    void aStateThatIsLongOverWithdrawsNothing() throws SQLException {
        var product = new KnownProduct();
        var planning = new Planning(product);
        String feature = planning.feature(8);
        String sprint = planning.started(40, feature);

        // The copy is read anew, and passes through what is long over.
        try (var stalled = StalledView.setBack()) {
            UUID goal = UUID.randomUUID();
            Topic.named("tandem.product")
                    .send("goal", goal, product.id(), "dev.tandem.goal.created.v1", """
                            {"id":"%s","version":1,"productId":"%s","title":"A goal","why":null,"metric":null,
                             "targetOn":null,"updatedAt":"2026-04-01T09:00:00Z"}
                            """.formatted(goal, product.id()));
            await().atMost(TIMEOUT).until(() -> !caughtUp.isCaughtUp());
            QuarkusTransaction.requiringNew()
                    .run(() -> sql("update backlog_item set status = 'DROPPED', lane = null, owner_version = 0"
                            + " where item_key = '%s'".formatted(feature)));
            withdrawals.follow();
            withdrawals.follow();
            get(sprint).body("removed.feature", is(0));
        }

        await().atMost(TIMEOUT).until(caughtUp::isCaughtUp);
        withdrawals.follow();
        assertThat(isOpen(feature)).isTrue();
        get(sprint).body("removed.feature", is(0));
        get(sprint + "/scope-changes").body("items", hasSize(0));
    }

    private void sql(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }

    private boolean isOpen(String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from BacklogItem where key = :key", BacklogItem.class)
                        .setParameter("key", key)
                        .getSingleResult()
                        .isOpen());
    }
}
