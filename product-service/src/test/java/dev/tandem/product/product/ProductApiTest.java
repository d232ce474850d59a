package dev.tandem.product.product;

import static dev.tandem.testing.Requests.aProductKey;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.upload;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ProductApiTest {
    @Test
    void aProductIsCreatedReadAndChanged() {
        String key = aProductKey();

        post("/products", "{\"key\":\"%s\",\"name\":\"Payments\"}".formatted(key))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Backlog-Token", matchesRegex("product:[0-9a-f-]{36}@1"))
                .body("key", equalTo(key));
        get("/products/" + key).statusCode(200).body("name", equalTo("Payments"));
        patch(given().header("If-Match", "\"1\""), "/products/" + key, "{\"name\":\"Money\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Money"));
        get("/products?limit=200").statusCode(200).body("items.key", hasItem(key));
    }

    @Test
    void aKeyIsGivenOnce() {
        String key = aProductKey();
        post("/products", "{\"key\":\"%s\",\"name\":\"One\"}".formatted(key)).statusCode(201);

        post("/products", "{\"key\":\"%s\",\"name\":\"Two\"}".formatted(key))
                .statusCode(409)
                .body("type", equalTo("/problems/product-key-taken"))
                .body("key", equalTo(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "pay", "PAY-1", "ABCDEFGHIJK", "ÄÖ"})
    void aKeyIsTwoToTenCapitalsAndDigits(String key) {
        post("/products", "{\"key\":\"%s\",\"name\":\"One\"}".formatted(key))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/key"));
    }

    @Test
    void theKeyNeverChanges() {
        String key = aProductKey();
        post("/products", "{\"key\":\"%s\",\"name\":\"One\"}".formatted(key)).statusCode(201);

        patch("/products/" + key, "{\"key\":\"OTHER\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/key"))
                .body("errors[0].detail", equalTo("is read-only"));
    }

    @Test
    void onlyProductCreatesProducts() {
        post(given().header("Tandem-Role", "engineering"), "/products", "{\"key\":\"XX\",\"name\":\"One\"}")
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        get("/products/NOWHERE").statusCode(404).body("detail", startsWith("There is no product NOWHERE"));
    }

    @Test
    void anArchivedProductIsKeptForReadingAndNothingInItChanges() {
        String key = aProductKey();
        post("/products", "{\"key\":\"%s\",\"name\":\"One\"}".formatted(key)).statusCode(201);
        post("/products/" + key + "/features", "{\"title\":\"a\"}").statusCode(201);

        patch("/products/" + key, "{\"archived\":true}").statusCode(200).body("archived", equalTo(true));

        post("/products/" + key + "/features", "{\"title\":\"b\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/product-archived"))
                .body("product", equalTo(key));
        patch("/features/" + key + "-1", "{\"title\":\"c\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/product-archived"));
        get("/features/" + key + "-1").statusCode(200).body("title", equalTo("a"));

        patch("/products/" + key, "{\"archived\":false}").statusCode(200);
        patch("/features/" + key + "-1", "{\"title\":\"c\"}").statusCode(200);
    }

    @Test
    void twoWhoCreateTheSameAtOnceGetOneProductAndAnAnswer() {
        String key = aProductKey();

        var statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> post("/products", "{\"key\":\"%s\",\"name\":\"One\"}".formatted(key))
                        .extract()
                        .statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
    }

    @Test
    void aNumberIsNeverGivenTwiceNotEvenToAnotherProductOfTheSameKey() {
        var product = new AProduct();
        delete("/features/" + product.feature("a")).statusCode(204);
        delete("/features/" + product.feature("b")).statusCode(204);
        delete("/products/" + product.key()).statusCode(204);

        post("/products", "{\"key\":\"%s\",\"name\":\"Again\"}".formatted(product.key()))
                .statusCode(201);

        assertThat(product.feature("c")).isEqualTo(product.key() + "-3");
    }

    @Test
    void nothingIsImportedIntoAnArchivedProduct() {
        String key = aProductKey();
        post("/products", "{\"key\":\"%s\",\"name\":\"One\",\"description\":null}".formatted(key))
                .statusCode(201);
        patch("/products/" + key, "{\"archived\":true}").statusCode(200);

        upload("/products/" + key + "/imports", "Issue key,Summary\nA-1,a\n")
                .statusCode(409)
                .body("type", equalTo("/problems/product-archived"));
    }

    @Test
    void aProductWithAnythingInItIsNotDeleted() {
        String key = aProductKey();
        post("/products", "{\"key\":\"%s\",\"name\":\"One\"}".formatted(key)).statusCode(201);
        post("/products/" + key + "/features", "{\"title\":\"a\"}").statusCode(201);

        delete("/products/" + key)
                .statusCode(409)
                .body("type", equalTo("/problems/product-not-empty"))
                .body("contents.features", equalTo(1));
    }

    @Test
    void anEmptyProductIsDeletedAndLeavesItsHistory() {
        String key = aProductKey();
        String id = post("/products", "{\"key\":\"%s\",\"name\":\"One\"}".formatted(key))
                .statusCode(201)
                .extract()
                .path("id");
        patch(given().header("Tandem-Actor", "the owner"), "/products/" + key, "{\"name\":\"Two\"}")
                .statusCode(428);
        patch("/products/" + key, "{\"name\":\"Two\"}").statusCode(200);

        delete("/products/" + key).statusCode(204).header("Backlog-Token", equalTo("product:" + id + "@3"));

        get("/products/" + key).statusCode(404);
        for (String reference : List.of(key, id)) {
            get("/products/" + reference + "/history")
                    .statusCode(200)
                    .body(
                            "items.type",
                            contains(
                                    "dev.tandem.product.deleted.v1",
                                    "dev.tandem.product.edited.v1",
                                    "dev.tandem.product.created.v1"))
                    .body("items.version", contains(3, 2, 1))
                    .body("items[1].changes.name.from", equalTo("One"))
                    .body("items[1].changes.name.to", equalTo("Two"))
                    .body("items[1].role", equalTo("admin"));
        }
        get("/products/" + id + "/history?limit=2")
                .body("items.version", contains(3, 2))
                .body("next", notNullValue());
        post("/products", "{\"key\":\"%s\",\"name\":\"Again\"}".formatted(key)).statusCode(201);
    }
}
