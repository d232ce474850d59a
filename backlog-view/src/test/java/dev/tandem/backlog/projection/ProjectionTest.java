package dev.tandem.backlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kit.journal.EventVersion;
import dev.tandem.model.lane.Lane;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ProjectionTest {
    @Inject
    Projection projection;

    @Inject
    StoredView stored;

    @Inject
    ItemRefs itemRefs;

    @Inject
    SqlStatements statements;

    private final UUID product = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @Test
    void anEstimateMayComeBeforeItsFeature() {
        projection.apply(List.of(Updates.work(product, id, 1, "PAY-1", 50, "TODO")));
        assertThat(item().isKnown()).isFalse();
        assertThat(item().lane()).isEmpty();

        projection.apply(List.of(Updates.feature(product, id, 1, "PAY-1", "a0")));
        assertThat(item().lane()).contains(Lane.FEATURE);
        assertThat(item().work().points()).hasToString("5");
        assertThat(head().items()).isEqualTo(1);
    }

    @Test
    void whatWasAppliedAlreadyAndWhatIsOlderChangeNothing() {
        projection.apply(List.of(Updates.feature(product, id, 2, "PAY-1", "a2")));
        var before = head();

        projection.apply(List.of(Updates.feature(product, id, 2, "PAY-1", "a9")));
        projection.apply(List.of(Updates.feature(product, id, 1, "PAY-1", "a1")));

        assertThat(item().owner().rank()).isEqualTo("a2");
        assertThat(head()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aVersionOfANewEpochIsNewerThanAnyOfTheOneBefore() {
        projection.apply(List.of(Updates.feature(product, id, 9, "PAY-1", "a9")));

        projection.apply(List.of(Updates.as(2, Shape.CURRENT, Updates.feature(product, id, 3, "PAY-1", "a3"))));
        projection.apply(List.of(Updates.feature(product, id, 10, "PAY-1", "b0")));

        assertThat(item().owner().rank()).isEqualTo("a3");
        assertThat(item().owner().at()).isEqualTo(new EventVersion(2, 3));
    }

    @Test
    void aDeletionLeavesNoGhost() {
        projection.apply(List.of(
                Updates.feature(product, id, 1, "PAY-1", "a0"), Updates.work(product, id, 1, "PAY-1", 50, "TODO")));

        projection.apply(List.of(Updates.deleted(product, id, 2, "PAY-1", Lane.FEATURE)));
        // Late news of a deleted item: an older state, and a word of engineering that had not heard of it yet.
        projection.apply(List.of(
                Updates.feature(product, id, 1, "PAY-1", "a0"), Updates.work(product, id, 2, "PAY-1", 80, "TODO")));

        assertThat(item().isKnown()).isFalse();
        assertThat(item().lane()).isEmpty();
        assertThat(head().items()).isZero();
        assertThat(head().pointsInLanes()).isZero();
        assertThat(head().digest()).isZero();
    }

    @Test
    void aDeletionThatComesFirstKeepsTheItemAway() {
        projection.apply(List.of(Updates.deleted(product, id, 3, "PAY-1", Lane.FEATURE)));
        projection.apply(List.of(Updates.feature(product, id, 2, "PAY-1", "a0")));

        assertThat(item().isKnown()).isFalse();
        assertThat(head().items()).isZero();
    }

    @Test
    void whatIsDoneOrDroppedLeavesItsLaneAndMayComeBack() {
        projection.apply(List.of(Updates.feature(product, id, 1, "PAY-1", "a0")));
        assertThat(head().pointsInLanes()).isEqualTo(30);

        projection.apply(List.of(Updates.work(product, id, 1, "PAY-1", 50, "DONE")));
        assertThat(item().lane()).isEmpty();
        assertThat(head().pointsInLanes()).isZero();

        projection.apply(List.of(Updates.work(product, id, 2, "PAY-1", 50, "IN_PROGRESS")));
        assertThat(item().lane()).contains(Lane.FEATURE);
        assertThat(head().pointsInLanes()).isEqualTo(50);

        projection.apply(List.of(Updates.feature(product, id, 2, "PAY-1", "a0", "DROPPED")));
        assertThat(item().lane()).isEmpty();
        assertThat(head().items()).isEqualTo(1);
    }

    @Test
    void anItemIsStaleUntilItsNextEventIsRead() {
        projection.apply(List.of(
                Updates.feature(product, id, 1, "PAY-1", "a0"), Updates.work(product, id, 1, "PAY-1", 50, "TODO")));
        var before = head();

        projection.apply(List.of(new Update.Unread(id, true)));
        assertThat(item().isStale()).isTrue();
        assertThat(head().digest()).isEqualTo(before.digest());
        assertThat(head().sequence()).isGreaterThan(before.sequence());

        projection.apply(List.of(Updates.work(product, id, 2, "PAY-1", 50, "TODO")));
        assertThat(item().isStale()).as("the work was read, the owner was not").isTrue();

        projection.apply(List.of(Updates.feature(product, id, 2, "PAY-1", "a0")));
        assertThat(item().isStale()).isFalse();
    }

    @Test
    void inOneBatchTheLastRecordSaysWhetherAnItemIsStale() {
        var first = Updates.feature(product, id, 1, "PAY-1", "a0");
        var second = Updates.feature(product, id, 2, "PAY-1", "a1");
        var unread = new Update.Unread(id, true);

        projection.apply(List.of(first, unread, second));
        assertThat(item().isStale()).as("read after the one that could not be").isFalse();

        projection.apply(List.of(Updates.feature(product, id, 3, "PAY-1", "a2"), unread));
        assertThat(item().isStale()).as("could not be read after that").isTrue();

        projection.apply(List.of(first, unread, Updates.feature(product, id, 3, "PAY-1", "a2")));
        assertThat(item().isStale()).as("read again from the beginning").isFalse();
    }

    private BacklogItem item() {
        return stored.item(id);
    }

    @Test
    void aBatchCostsTheSameStatementsHoweverManyItemsItIsOf() {
        var batch = new ArrayList<Update>();
        for (int i = 1; i <= 200; i++) {
            UUID item = UUID.randomUUID();
            batch.add(Updates.feature(product, item, 1, "PAY-" + i, "a" + i));
            batch.add(Updates.work(product, item, 1, "PAY-" + i, 50, "TODO"));
        }

        assertThat(statements.ofTransaction(() -> projection.apply(batch))).hasSizeLessThan(15);
        assertThat(head().items()).isEqualTo(200);
        assertThat(head().digest()).isEqualTo(stored.digestFromScratch(product));
    }

    @Test
    void anItemIsFoundByWhatOtherSystemsCallItForAsLongAsItIsCalledSo() {
        projection.apply(List.of(Updates.called(product, id, 1, "PAY-1", "jira:OLD-1", "jira:OLD-2")));
        assertThat(found("OLD-1", "OLD-2", "OLD-3")).containsOnlyKeys("OLD-1", "OLD-2");

        projection.apply(List.of(Updates.called(product, id, 2, "PAY-1", "jira:OLD-2", "jira:OLD-3")));
        assertThat(found("OLD-1", "OLD-2", "OLD-3")).containsOnlyKeys("OLD-2", "OLD-3");
        assertThat(found("OLD-2").get("OLD-2")).isEqualTo(new ItemRefs.Found(id, "PAY-1", Lane.FEATURE, true));

        projection.apply(List.of(Updates.deleted(product, id, 3, "PAY-1", Lane.FEATURE)));
        assertThat(found("OLD-1", "OLD-2", "OLD-3")).isEmpty();
    }

    @Test
    void theNewestForecastOfAReleaseCounts() {
        var release = UUID.randomUUID();
        projection.apply(List.of(Updates.forecast(product, 2, release, 14)));
        var before = head();

        projection.apply(List.of(Updates.forecast(product, 1, release, 0)));
        assertThat(head()).usingRecursiveComparison().isEqualTo(before);

        projection.apply(List.of(Updates.forecast(product, 3, release, 28)));
        assertThat(head().releaseDates())
                .isEqualTo(Map.of(release, new ReleaseDates(LocalDate.parse("2026-05-29"), null)));
        assertThat(head().sequence()).isGreaterThan(before.sequence());
        assertThat(head().digest()).isNotEqualTo(before.digest());
    }

    private Map<String, ItemRefs.Found> found(String... keys) {
        return QuarkusTransaction.requiringNew().call(() -> itemRefs.find(product, "jira", List.of(keys)));
    }

    private BacklogHead head() {
        return stored.head(product);
    }
}
