package dev.tandem.product.feature;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a request costs the database: a write its transaction, and one statement for what engineering says of the feature shown. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FeatureStatementsTest {
    private static final int SHOWN = 1;
    /** The item with its head and what lies ahead in its section, after the transaction; the sections are known already. */
    private static final int PLACE_IN_ORDER = 1;

    @Inject
    SqlStatements statements;

    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void aFeatureIsRankedBehindAnotherInSixStatements() {
        String first = product.feature("first");
        String second = product.feature("second");
        awaitField(product.path("/backlog/" + second), "position", 2);

        var issued = statements.of(() -> post("/features/" + first + "/rank", "{\"after\":\"%s\"}".formatted(second))
                .statusCode(200));

        assertThat(issued).hasSize(6 + SHOWN + PLACE_IN_ORDER);
    }

    @Test
    void aFeatureIsCreatedInFiveStatements() {
        var issued = statements.of(() -> product.feature("another"));

        assertThat(issued).hasSize(5);
    }

    @Test
    void aFeatureIsShownInOneStatement() {
        String feature = product.feature("a feature");

        var issued = statements.of(() -> get("/features/" + feature).statusCode(200));

        assertThat(issued).hasSize(1);
    }
}
