package dev.tandem.engineering.imports;

import static dev.tandem.engineering.imports.SomeRows.debt;
import static dev.tandem.engineering.imports.SomeRows.feature;
import static dev.tandem.testing.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.imports.ImportOptions;
import dev.tandem.imports.ImportTarget;
import dev.tandem.imports.RowOutcome;
import dev.tandem.imports.TrackerRow;
import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.identity.CurrentActor;
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
    private static final int FEATURES = 40;

    @Inject
    ImportTarget target;

    @Inject
    CurrentActor actor;

    @Inject
    SqlStatements statements;

    private final List<RowOutcome> outcomes = new ArrayList<>();
    private KnownProduct product;

    @BeforeEach
    void aNewProduct() {
        actor.actOnBehalfOf(Actor.SYSTEM);
        product = new KnownProduct();
    }

    @Test
    void hundredsOfRowsBecomeDebtWithPointsInAFewStatements() {
        var rows =
                IntStream.range(0, ROWS).mapToObj(i -> debt(i, "OLD-" + i, "3")).toList();

        assertThat(statementsOf(rows)).isLessThan(30);
        assertThat(outcomes).hasSize(ROWS).containsOnly(RowOutcome.TAKEN);
        get("/items/" + product.key() + "-D" + ROWS + "/estimate").body("points", is(3));
    }

    @Test
    void rowsOfFeaturesAreEstimatedInAFewStatements() {
        var rows = IntStream.range(0, FEATURES)
                .mapToObj(i -> feature(i, "OLD-" + i, "5"))
                .toList();
        rows.forEach(row -> product.feature(row.key()));

        assertThat(statementsOf(rows)).isLessThan(20);
        assertThat(outcomes).hasSize(FEATURES).containsOnly(RowOutcome.TAKEN);

        assertThat(statementsOf(rows)).as("again").isLessThan(20);
        assertThat(outcomes).containsOnly(RowOutcome.UNCHANGED);
    }

    @Test
    void hundredsOfRowsThatWaitAreLookedForInOneStatement() {
        var keys = IntStream.range(0, ROWS).mapToObj(i -> "OLD-" + i).toList();
        product.feature("OLD-7");

        var issued = statements.ofTransaction(
                () -> assertThat(target.known(product.id(), "jira", keys)).containsExactly("OLD-7"));

        assertThat(issued).hasSize(1);
    }

    private int statementsOf(List<TrackerRow> rows) {
        outcomes.clear();
        return statements
                .ofTransaction(() -> outcomes.addAll(target.take(product.id(), rows, OPTIONS)))
                .size();
    }
}
