package dev.tandem.engineering.debt;

import static dev.tandem.testing.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What a request costs the database. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DebtStatementsTest {
    @Inject
    SqlStatements statements;

    @Test
    void aDebtItemIsShownWithItsEstimateInOneStatement() {
        String debt = new Planning(new KnownProduct()).debt(3);

        var issued = statements.of(() -> get("/debt/" + debt).statusCode(200).body("estimate.points", is(3)));

        assertThat(issued).hasSize(1);
    }
}
