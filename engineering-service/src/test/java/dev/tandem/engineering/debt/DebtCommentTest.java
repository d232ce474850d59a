package dev.tandem.engineering.debt;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DebtCommentTest {
    private KnownProduct product;
    private Planning planning;

    @BeforeEach
    void aProduct() {
        product = new KnownProduct();
        planning = new Planning(product);
    }

    @Test
    void aQuestionAboutDebtKeepsItOutOfASprintUntilItIsAnswered() {
        String debt = planning.debt(3);
        String sprint = planning.sprint(20);
        String question = post(
                        given().header("Tandem-Role", "product").header("Tandem-Actor", "Paula"),
                        "/items/" + debt + "/comments",
                        "{\"text\":\"@erin Can it wait?\",\"question\":true,\"blocking\":true}")
                .statusCode(201)
                .body("item", equalTo(debt))
                .extract()
                .path("id");
        awaitField(inBacklog(debt), "notReady", List.of("ANSWERED"));

        Planning.add(sprint, debt)
                .statusCode(409)
                .body("type", equalTo("/problems/not-ready"))
                .body("notReady", contains("ANSWERED"));

        post("/comments/" + question + "/answers", "{\"text\":\"Until May\"}").statusCode(201);
        awaitField(inBacklog(debt), "ready", true);
        Planning.add(sprint, debt).statusCode(201);
    }

    @Test
    void aQuestionAboutAFeatureIsProductsToKeepAndHoldsItUpHereToo() {
        String feature = planning.feature(5);
        UUID question = product.question(feature, "@erin Who refunds?", "erin");
        awaitField(inBacklog(feature), "notReady", List.of("ANSWERED"));

        get("/products/" + product.key() + "/questions?for=erin")
                .body("items.item", contains(feature))
                .body("items[0].href", equalTo("http://localhost:8080/api/v1/comments/" + question));
        for (var refused : List.of(
                get("/items/" + feature + "/comments"), post("/items/" + feature + "/comments", "{\"text\":\"x\"}"))) {
            refused.statusCode(409)
                    .body("type", equalTo("/problems/item-owned-elsewhere"))
                    .body("owner", equalTo("product-service"))
                    .body("href", endsWith("/api/v1/items/" + feature + "/comments"));
        }
        Planning.add(planning.sprint(20), feature).statusCode(409).body("notReady", contains("ANSWERED"));
    }

    @Test
    void whatIsSaidOfDebtGoesWithIt() {
        String debt = planning.debt(3);
        String comment = post("/items/" + debt + "/comments", "{\"text\":\"Old\"}")
                .statusCode(201)
                .extract()
                .path("id");
        get("/items/" + debt + "/comments").body("items.id", contains(comment));

        delete("/debt/" + debt).statusCode(204);

        get("/comments/" + comment).statusCode(404).body("type", equalTo("/problems/comment-not-found"));
    }

    private String inBacklog(String item) {
        return "/products/" + product.key() + "/backlog/" + item;
    }
}
