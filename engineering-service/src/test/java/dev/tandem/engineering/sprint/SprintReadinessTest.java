package dev.tandem.engineering.sprint;

import static dev.tandem.engineering.Planning.add;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class SprintReadinessTest {
    private KnownProduct product;
    private Planning planning;

    @BeforeEach
    void aProductThatAsksForDefinitions() {
        product = KnownProduct.askingForDefinitions();
        planning = new Planning(product);
    }

    @Test
    void whatIsNotDefinedGoesIntoASprintOnlyWithATradeoff() {
        String feature = planning.feature(5);
        String sprint = planning.sprint(20);
        get("/products/" + product.key() + "/backlog/" + feature)
                .body("ready", is(false))
                .body("notReady", contains("DEFINED"));

        add(sprint, feature)
                .statusCode(409)
                .body("type", equalTo("/problems/not-ready"))
                .body("item", equalTo(feature))
                .body("notReady", contains("DEFINED"));
        get(sprint).body("items", empty());

        post(sprint + "/items", "{\"item\":\"%s\",\"tradeoff\":\"A spike\"}".formatted(feature))
                .statusCode(201)
                .body("tradeoff", equalTo("A spike"));
        get(sprint + "/history").body("items[0].changes.items.to[0].tradeoff.overridden", contains("NOT_READY"));
    }

    @Test
    void whatIsReadyNeedsNoTradeoffAndKeepsNone() {
        String debt = planning.debt(3);
        String sprint = planning.sprint(20);

        post(sprint + "/items", "{\"item\":\"%s\",\"tradeoff\":\"Just in case\"}".formatted(debt))
                .statusCode(201)
                .body("tradeoff", nullValue());
    }

    @Test
    void ofSeveralEachThatIsNotReadyIsNamed() {
        String first = planning.feature(5);
        String blocked = planning.estimated(product.featureBlockedBy(first), 3);
        String debt = planning.debt(3);
        String sprint = planning.sprint(20);
        String all = "\"items\":[\"%s\",\"%s\",\"%s\"]".formatted(debt, first, blocked);

        post(sprint + "/items", "{" + all + "}")
                .statusCode(409)
                .body("type", equalTo("/problems/batch-refused"))
                .body("items.index", contains(1, 2))
                .body("items[0].notReady", contains("DEFINED"))
                .body("items[1].notReady", contains("UNBLOCKED", "DEFINED"));
        post(sprint + "/items", "{" + all + ",\"tradeoff\":\"They start together\"}")
                .statusCode(200)
                .body("items.tradeoff", contains(null, "They start together", "They start together"));
    }
}
