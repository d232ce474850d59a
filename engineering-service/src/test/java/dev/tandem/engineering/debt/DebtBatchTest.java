package dev.tandem.engineering.debt;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DebtBatchTest {
    private KnownProduct product;
    private String path;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
        path = "/products/" + product.key() + "/debt";
    }

    @Test
    void manyAreCreatedAndChangedAtOnce() {
        String a = debt("a", "");

        batch(
                        create("b"),
                        "{\"debt\":\"%s\",\"version\":1,\"change\":{\"title\":\"A\",\"kind\":\"OPS\"}}".formatted(a),
                        create("c"))
                .statusCode(201)
                .header("Backlog-Token", matchesRegex("debt:[0-9a-f-]{36}@1"))
                .body("items.title", contains("b", "A", "c"))
                .body("items[1].version", is(2));

        get(path).body("items.title", contains("A", "b", "c"));
        get("/debt/" + a + "/history")
                .body("items.type", contains("dev.tandem.debt.edited.v1", "dev.tandem.debt.created.v1"));
    }

    @Test
    void everyFieldAtFaultIsNamedAndNothingIsTaken() {
        String a = debt("a", "");

        batch(
                        create("b"),
                        "{\"create\":{\"title\":\"c\",\"colour\":1}}",
                        "{\"debt\":\"%s\",\"change\":{\"severity\":\"x\"}}".formatted(a))
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.pointer", containsInAnyOrder("/items/1/create/colour", "/items/2/change/severity"));
        batch("{\"create\":{\"title\":\"x\"},\"debt\":\"%s\"}".formatted(a), "{}")
                .statusCode(400)
                .body("errors.pointer", contains("/items/0", "/items/1"));

        get(path).body("items.key", contains(a));
    }

    @Test
    void everyItemThatARuleRefusesIsNamedAndNothingIsTaken() {
        String a = debt("a", ",\"externalRefs\":[{\"system\":\"jira\",\"key\":\"X-1\"}]");
        String foreign = debtOf(new KnownProduct());

        batch(
                        create("c"),
                        "{\"create\":{\"title\":\"d\",\"consequence\":\"e\",\"externalRefs\":[{\"system\":\"jira\",\"key\":\"X-1\"}]}}",
                        "{\"debt\":\"%s\",\"version\":7,\"change\":{\"title\":\"B\"}}".formatted(a),
                        "{\"debt\":\"%s\",\"change\":{\"title\":\"B\"}}".formatted(foreign),
                        "{\"create\":{\"title\":\"f\",\"consequence\":\"g\",\"affects\":[\"%s-9\"]}}"
                                .formatted(product.key()))
                .statusCode(409)
                .body("type", equalTo("/problems/batch-refused"))
                .body("items.index", contains(1, 2, 3, 4))
                .body(
                        "items.pointer",
                        contains("/items/1/create", "/items/2/change", "/items/3/change", "/items/4/create/affects/0"))
                .body(
                        "items.type",
                        contains(
                                "/problems/external-ref-taken",
                                "/problems/precondition-failed",
                                "/problems/debt-not-found",
                                "/problems/item-not-known-yet"));

        get(path).body("items.key", contains(a));
        get("/debt/" + a).body("version", is(1));
        assertThat(debt("next", "")).isEqualTo(product.key() + "-D2");
    }

    @Test
    void aBatchForAProductThatIsArchivedIsRefusedAsAWhole() {
        product.archive();

        batch(create("a")).statusCode(409).body("type", equalTo("/problems/product-archived"));
    }

    @Test
    void aBatchIsSafeToRepeatAndBounded() {
        var request = given().header("Idempotency-Key", "batch-" + product.key());
        String body = "{\"items\":[%s]}".formatted(create("a"));

        post(request, path + "/batch", body).statusCode(201);
        post(request, path + "/batch", body).statusCode(201).header("Idempotency-Replayed", "true");
        get(path).body("items", hasSize(1));

        batch(Collections.nCopies(201, create("x")).toArray(String[]::new))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items"));
        batch(Collections.nCopies(200, create("x")).toArray(String[]::new))
                .statusCode(201)
                .body("items", hasSize(200));
    }

    @Test
    void onlyEngineeringSendsBatchesOfDebt() {
        post(given().header("Tandem-Role", "product"), path + "/batch", "{\"items\":[%s]}".formatted(create("a")))
                .statusCode(403);
        get(path).body("items", is(List.of()));
    }

    private ValidatableResponse batch(String... items) {
        return post(path + "/batch", "{\"items\":[%s]}".formatted(String.join(",", items)));
    }

    private static String create(String title) {
        return "{\"create\":{\"title\":\"%s\",\"consequence\":\"it hurts\"}}".formatted(title);
    }

    private String debt(String title, String more) {
        return post(path, "{\"title\":\"%s\",\"consequence\":\"it hurts\"%s}".formatted(title, more))
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static String debtOf(KnownProduct other) {
        return post("/products/" + other.key() + "/debt", "{\"title\":\"a\",\"consequence\":\"b\"}")
                .statusCode(201)
                .extract()
                .path("key");
    }
}
