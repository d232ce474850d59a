package dev.tandem.backlog.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.kit.problem.Refusal;
import dev.tandem.testing.Backing;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PositionTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(40);

    @Inject
    EntityManager entities;

    @Inject
    Positions positions;

    @Inject
    Projection projection;

    @Inject
    CaughtUp caughtUp;

    @Inject
    ConsumerState state;

    @Inject
    ViewReadBack readBack;

    private final UUID product = UUID.randomUUID();
    private final UUID item = UUID.randomUUID();
    private Topic engineering;

    @BeforeEach
    void topics() {
        engineering = Topic.named("tandem.engineering");
        await().atMost(TIMEOUT).until(caughtUp::isCaughtUp);
    }

    @Test
    void whatIsAppliedAndThePositionAreOneTransaction() {
        var partition = new TopicPartition("somewhere", 3);
        positions.startOver(partition, Optional.empty(), new Positions.Position("id", 5));
        var update = List.of(Event.of(Updates.work(product, item, 1, "PAY-1", 50, "TODO")));
        projection.apply(update, List.of(new Move(partition, 5, 9)));

        assertThatThrownBy(() -> projection.apply(
                        List.of(Event.of(Updates.work(product, item, 2, "PAY-1", 80, "TODO"))),
                        List.of(new Move(partition, 5, 8))))
                .as("from a replica that had the partition before")
                .isInstanceOf(PositionMoved.class);

        assertThat(positions.all().get(partition)).isEqualTo(new Positions.Position("id", 9));
        assertThat(workVersion()).isEqualTo(1);
    }

    @Test
    void aCopyThatIsSetBackGoesOnWhereItWasAndIsNotCaughtUpMeanwhile() {
        tell(1);
        await().atMost(TIMEOUT).until(() -> workVersion() == 1);
        var before = positions.all();
        tell(2);
        await().atMost(TIMEOUT).until(() -> workVersion() == 2);

        setBackTo(before);
        QuarkusTransaction.begin();
        sql("select product_id from backlog_head where product_id = '%s' for update".formatted(product));
        tell(3);
        await().atMost(TIMEOUT).until(() -> !caughtUp.isCaughtUp());
        assertThatThrownBy(caughtUp::require).isInstanceOf(Refusal.class);
        assertThat(state.state().caughtUp()).isFalse();
        QuarkusTransaction.rollback();

        await().atMost(TIMEOUT).until(caughtUp::isCaughtUp);
        assertThat(workVersion()).isEqualTo(3);
        caughtUp.require();
    }

    @Test
    void aCopyThatIsSetBackUnderARunningProcessIsNoticedThoughNobodyWrites() {
        tell(1);
        await().atMost(TIMEOUT).until(() -> workVersion() == 1);
        var before = positions.all();
        tell(2);
        await().atMost(TIMEOUT).until(() -> workVersion() == 2);
        await().atMost(TIMEOUT).until(readBack::isCaughtUpNow);

        QuarkusTransaction.begin();
        sql("select product_id from backlog_head where product_id = '%s' for update".formatted(product));
        setBackTo(before);
        assertThat(readBack.isCaughtUpNow())
                .as("whether or not it was noticed yet")
                .isFalse();
        await().atMost(TIMEOUT).until(() -> !caughtUp.isCaughtUp());
        QuarkusTransaction.rollback();

        await().atMost(TIMEOUT).until(caughtUp::isCaughtUp);
        assertThat(workVersion()).isEqualTo(2);
    }

    @Test
    void aTopicThatWasMadeAgainIsReadFromItsBeginning() throws Exception {
        tell(1);
        await().atMost(TIMEOUT).until(() -> workVersion() == 1);

        try (var admin =
                Admin.create(Map.of("bootstrap.servers", Backing.shared().bootstrapServers()))) {
            admin.deleteTopics(List.of("tandem.engineering")).all().get();
            await().atMost(TIMEOUT)
                    .until(() -> !admin.listTopics().names().get().contains("tandem.engineering"));
        }
        engineering = Topic.named("tandem.engineering");
        tell(2);

        await().atMost(TIMEOUT).until(() -> workVersion() == 2);
        await().atMost(TIMEOUT).until(caughtUp::isCaughtUp);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(
                                state.state().topics().get("tandem.engineering").lag())
                        .isZero());
    }

    /** As a restored dump would. */
    private void setBackTo(Map<TopicPartition, Positions.Position> before) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql("update backlog_item set work_version = 1 where item_id = '%s'".formatted(item));
            before.forEach((partition, position) ->
                    sql("update backlog_position set next_offset = %d where topic = '%s' and partition = %d"
                            .formatted(position.next(), partition.topic(), partition.partition())));
        });
    }

    private void tell(int version) {
        engineering.send(
                "work-item", item, product, "dev.tandem.work-item.estimated.v1", """
                {"id":"%s","version":%d,"productId":"%s","key":"PAY-1","points":5,"low":null,"high":null,
                 "confidence":null,"estimateRevision":1,"progress":"TODO","updatedAt":"2026-04-01T09:00:00Z"}
                """.formatted(item, version, product));
    }

    private long workVersion() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select work.version from BacklogItem where id = :id", Long.class)
                        .setParameter("id", item)
                        .getResultStream()
                        .findFirst()
                        .orElse(0L));
    }

    private void sql(String statement) {
        var query = entities.createNativeQuery(statement);
        if (statement.startsWith("select")) {
            query.getResultList();
        } else {
            query.executeUpdate();
        }
    }
}
