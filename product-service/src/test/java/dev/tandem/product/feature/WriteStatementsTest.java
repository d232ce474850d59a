package dev.tandem.product.feature;

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

/** What a write costs the database: its transaction, and one statement for what engineering says of the feature shown. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class WriteStatementsTest {
    private static final int SHOWN = 1;

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

        var issued = statements.of(() -> post("/features/" + first + "/rank", "{\"after\":\"%s\"}".formatted(second))
                .statusCode(200));

        assertThat(issued).hasSize(6 + SHOWN);
    }

    @Test
    void aFeatureIsCreatedInFiveStatements() {
        var issued = statements.of(() -> product.feature("another"));

        assertThat(issued).hasSize(5);
    }
}
