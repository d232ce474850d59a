package dev.tandem.backlog.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.projection.Renewal;
import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.kit.database.ReadOnly;
import dev.tandem.model.lane.Lane;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of sections is, for each reader, what the database has in the state that the rest is read in. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class KnownSectionsTest {
    @Inject
    TestBacklog backlog;

    @Inject
    Backlogs backlogs;

    @Inject
    KnownSections sections;

    @Inject
    ReadOnly database;

    @Inject
    Renewal renewal;

    @Inject
    EntityManager entities;

    @Inject
    SqlStatements statements;

    private final Random random = new Random(4);
    private UUID product;
    private int made;

    @BeforeEach
    void start() {
        backlog.start();
        product = QuarkusTransaction.requiringNew()
                .call(() -> backlogs.product(backlog.productKey()).productId());
    }

    @Test
    void followsWhateverChanges() {
        for (int round = 1; round <= 30; round++) {
            more(40);
            backlog.moved(
                    Integer.toString(1 + random.nextInt(made)),
                    "a%04d5".formatted(random.nextInt(made)),
                    1 + round,
                    "ana",
                    "moved");
            if (round % 5 == 0) {
                backlog.expeditedDebt(3);
            }
            assertThat(known()).as("round %d", round).isEqualTo(readAnew());
        }
        assertThat(known().lines().count()).as("sections").isGreaterThan(20);
    }

    @Test
    void readsNothingAgainOfAStateThatIsKnown() {
        more(200);
        known();

        var again = statements.of(this::known);

        assertThat(again).as("the head alone").hasSize(1);
    }

    @Test
    void whatDoesNotChangeIsNotReadAgain() {
        for (int i = 0; i < 5; i++) {
            more(60);
        }
        var before = features();
        backlog.moved("150", "a01505", 2, "ana", "moved");

        var after = features();

        assertThat(IntStream.range(0, after.count())
                        .mapToObj(after::section)
                        .filter(section ->
                                IntStream.range(0, before.count()).noneMatch(i -> before.section(i) == section)))
                .as("sections that were read")
                .hasSizeBetween(1, 2);
    }

    @Test
    void whoReadsAnEarlierStateSeesThatOne() {
        more(100);
        String early = known();

        String seen = database.oneState(connection -> {
            head(connection);
            more(100);
            assertThat(known()).isNotEqualTo(early);
            return told(connection);
        });

        assertThat(seen).isEqualTo(early);
        assertThat(known()).isEqualTo(readAnew());
    }

    @Test
    void sectionsThatWereMadeAnewTakeThePlaceOfAll() {
        for (int i = 0; i < 5; i++) {
            more(60);
        }
        known();
        // As another release of the code leaves it.
        update("update backlog_head set shape = 1 where product_id = :product");
        renewal.renew(product);

        assertThat(known()).isEqualTo(readAnew());
        more(1);
        assertThat(known()).isEqualTo(readAnew());
    }

    @Test
    void aRestoredDatabaseThatGoesOnOtherwiseIsReadAnew() {
        more(100);
        var early = head();
        backlog.moved("7", "a9999", 2, "ana", "moved");
        known();
        // As a backup of a moment ago leaves it, without what was made since.
        update("update backlog_head set sequence = " + early.sequence() + " where product_id = :product");
        known();
        backlog.moved("9", "a00001", 2, "ana", "moved");
        backlog.moved("11", "a00001", 2, "ana", "moved");

        assertThat(known()).isEqualTo(readAnew());
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql)
                        .setParameter("product", product)
                        .executeUpdate());
    }

    private PageHead head() {
        return database.oneState(this::head);
    }

    private void more(int features) {
        backlog.features(
                IntStream.generate(() -> random.nextInt(9)).limit(features).toArray());
        made += features;
    }

    private LaneSections features() {
        return database.oneState(
                connection -> sections.lanes(connection, head(connection)).of(Lane.FEATURE));
    }

    private String known() {
        return database.oneState(this::told);
    }

    private String told(Connection connection) throws SQLException {
        return told(sections.lanes(connection, head(connection)));
    }

    private String readAnew() {
        return database.oneState(connection -> {
            var head = head(connection);
            return told(new SectionedLanes(connection, product, head.numbers(), SectionedState.read(connection, head)));
        });
    }

    private static String told(SectionedLanes lanes) {
        return told(lanes.of(Lane.FEATURE)) + told(lanes.of(Lane.DEBT));
    }

    private static String told(LaneSections lane) {
        var told = new StringBuilder().append(lane.expedited());
        for (int i = 0; i < lane.count(); i++) {
            told.append('\n')
                    .append(lane.section(i).firstOrder())
                    .append(lane.section(i).content())
                    .append(lane.end(i));
        }
        return told.toString();
    }

    private PageHead head(Connection connection) throws SQLException {
        return PageHead.read(connection, product).orElseThrow();
    }
}
