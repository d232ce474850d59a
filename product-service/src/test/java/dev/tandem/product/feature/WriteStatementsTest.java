package dev.tandem.product.feature;

import static dev.tandem.testing.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a write costs the database: its transaction, and one statement for what engineering says of the feature shown. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class WriteStatementsTest {
    private static final int SHOWN = 1;

    @Inject
    EntityManagerFactory factory;

    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void oneFeatureIsRankedInSixStatements() {
        Deque<String> order =
                new ArrayDeque<>(List.of(product.feature("a"), product.feature("b"), product.feature("c")));

        long statements = SqlStatements.of(factory, () -> {
            String moved = order.removeFirst();
            post("/features/" + moved + "/rank", "{\"after\":\"%s\"}".formatted(order.getLast()))
                    .statusCode(200);
            order.addLast(moved);
        });

        assertThat(statements).isEqualTo(6 + SHOWN);
    }

    @Test
    void aFeatureIsCreatedInFiveStatements() {
        long statements = SqlStatements.of(factory, () -> product.feature("another"));

        assertThat(statements).isEqualTo(5 + SHOWN);
    }
}
