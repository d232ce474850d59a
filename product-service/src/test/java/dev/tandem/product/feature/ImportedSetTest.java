package dev.tandem.product.feature;

import static dev.tandem.testing.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.tandem.imports.ImportOptions;
import dev.tandem.imports.ImportTarget;
import dev.tandem.imports.RowOutcome;
import dev.tandem.imports.TrackerRow;
import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rows of a step cost the same statements however many they are. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ImportedSetTest {
    private static final ImportOptions OPTIONS = new ImportOptions("jira", List.of("Technical Debt"), Map.of());
    private static final int ROWS = 200;

    @Inject
    ImportTarget target;

    @Inject
    CurrentActor actor;

    @Inject
    SqlStatements statements;

    private final List<RowOutcome> outcomes = new ArrayList<>();
    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        actor.actOnBehalfOf(Actor.SYSTEM);
        product = new AProduct();
    }

    @Test
    void hundredsOfRowsBecomeFeaturesInAFewStatements() {
        assertThat(statementsOf(rows(ROWS))).isLessThan(20);
        assertThat(outcomes).hasSize(ROWS).containsOnly(RowOutcome.TAKEN);

        assertThat(statementsOf(rows(ROWS))).as("again").isLessThan(20);
        assertThat(outcomes).containsOnly(RowOutcome.UNCHANGED);
    }

    @Test
    void theyAreRankedAndNumberedInFileOrderBehindWhatIsThere() {
        String first = product.feature("first");

        statementsOf(rows(3));

        get(product.path("/features")).body("items.title", contains("first", "row 0", "row 1", "row 2"));
        get(product.path("/features"))
                .body("items.key", contains(first, product.key() + "-2", product.key() + "-3", product.key() + "-4"));
    }

    @Test
    void ofTwoRowsWithOneKeyTheFirstIsTaken() {
        statementsOf(List.of(row(0, "OLD-1"), row(1, "OLD-2"), row(2, "OLD-1")));

        assertThat(outcomes).containsExactly(RowOutcome.TAKEN, RowOutcome.TAKEN, RowOutcome.UNCHANGED);
        get(product.path("/features")).body("items.title", contains("row 0", "row 1"));
    }

    private int statementsOf(List<TrackerRow> rows) {
        outcomes.clear();
        var id = target.product(product.key());
        return statements
                .ofTransaction(() -> outcomes.addAll(target.take(id, rows, OPTIONS)))
                .size();
    }

    private static List<TrackerRow> rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> row(i, "OLD-" + i)).toList();
    }

    private static TrackerRow row(int index, String key) {
        return new TrackerRow(
                index,
                index + 2,
                key,
                "row " + index,
                "Story",
                "",
                "5",
                List.of(),
                "",
                "",
                "",
                TrackerRow.Disposition.FEATURE);
    }
}
