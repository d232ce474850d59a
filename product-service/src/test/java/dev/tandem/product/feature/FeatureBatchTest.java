package dev.tandem.product.feature;

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

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FeatureBatchTest {
    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void manyAreCreatedAndChangedAtOnce() {
        String a = product.feature("a");

        batch(
                        create("b"),
                        "{\"feature\":\"%s\",\"version\":1,\"change\":{\"title\":\"A\",\"tags\":[\"x\"]}}".formatted(a),
                        create("c"))
                .statusCode(201)
                .header("Backlog-Token", matchesRegex("feature:[0-9a-f-]{36}@1"))
                .body("items.title", contains("b", "A", "c"));
        assertThat(product.order()).hasSize(3);
    }

    @Test
    void everyFieldAtFaultIsNamedAndNothingIsTaken() {
        String a = product.feature("a");

        batch(
                        create("b"),
                        "{\"create\":{\"title\":\"\",\"colour\":1}}",
                        "{\"feature\":\"%s\",\"change\":{\"estimate\":5}}".formatted(a))
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.pointer", containsInAnyOrder("/items/1/create/colour", "/items/2/change/estimate"))
                .body("errors.find { it.pointer == '/items/2/change/estimate' }.owner", equalTo("engineering-service"));
        batch("{\"create\":{\"title\":\"x\"},\"feature\":\"%s\"}".formatted(a), "{}")
                .statusCode(400)
                .body("errors.pointer", contains("/items/0", "/items/1"));
        assertThat(product.order()).containsExactly(a);
    }

    @Test
    void everyItemThatARuleRefusesIsNamedAndNothingIsTaken() {
        String a = product.definedFeature("a");
        String b = product.feature("b", "\"externalRefs\":[{\"system\":\"jira\",\"key\":\"X-1\"}]");

        batch(
                        create("c"),
                        "{\"create\":{\"title\":\"d\",\"externalRefs\":[{\"system\":\"jira\",\"key\":\"X-1\"}]}}",
                        "{\"feature\":\"%s\",\"change\":{\"problem\":null}}".formatted(a),
                        "{\"feature\":\"%s\",\"version\":7,\"change\":{\"title\":\"B\"}}".formatted(b),
                        "{\"feature\":\"%s-99\",\"change\":{\"title\":\"B\"}}".formatted(product.key()),
                        "{\"create\":{\"title\":\"\"}}")
                .statusCode(409)
                .body("type", equalTo("/problems/batch-refused"))
                .body("items.index", contains(1, 2, 3, 4, 5))
                .body(
                        "items.type",
                        contains(
                                "/problems/external-ref-taken",
                                "/problems/not-ready-for-status",
                                "/problems/precondition-failed",
                                "/problems/feature-not-found",
                                "/problems/validation-failed"))
                .body("items[1].missing", contains("problem"))
                .body("items[0].key", equalTo("X-1"));
        assertThat(product.order()).containsExactly(a, b);
        get("/features/" + b).body("version", is(1));
        assertThat(product.feature("next")).isEqualTo(product.key() + "-3");
    }

    @Test
    void aFeatureOfAnotherProductIsNotChangedFromHere() {
        String foreign = new AProduct().feature("x");

        batch("{\"feature\":\"%s\",\"change\":{\"title\":\"y\"}}".formatted(foreign))
                .statusCode(409)
                .body("items[0].type", equalTo("/problems/feature-not-found"));
    }

    @Test
    void aBatchIsSafeToRepeatAndBounded() {
        var request = given().header("Idempotency-Key", "batch-" + product.key());
        String body = "{\"items\":[%s]}".formatted(create("a"));

        post(request, product.path("/features/batch"), body).statusCode(201);
        post(request, product.path("/features/batch"), body).statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(product.order()).hasSize(1);

        batch(Collections.nCopies(201, create("x")).toArray(String[]::new))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items"));
        batch(Collections.nCopies(200, create("x")).toArray(String[]::new))
                .statusCode(201)
                .body("items", hasSize(200));
    }

    @Test
    void batchesAtOnceGiveEachFeatureItsOwnKey() {
        var statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> batch(create("a" + i), create("b" + i)).extract().statusCode())
                .toList();

        assertThat(statuses).containsOnly(201);
        assertThat(product.order()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void batchesThatNameTheSameFeaturesInAnotherOrderDoNotWaitForEachOther() {
        String a = product.feature("a");
        String b = product.feature("b");

        var statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> i % 2 == 0 ? List.of(a, b) : List.of(b, a))
                .map(pair -> batch(change(pair.get(0)), change(pair.get(1)))
                        .extract()
                        .statusCode())
                .toList();

        assertThat(statuses).containsOnly(201);
    }

    private static String change(String feature) {
        return "{\"feature\":\"%s\",\"change\":{\"why\":\"%s\"}}".formatted(feature, UUID.randomUUID());
    }

    private ValidatableResponse batch(String... items) {
        return post(product.path("/features/batch"), "{\"items\":[%s]}".formatted(String.join(",", items)));
    }

    private static String create(String title) {
        return "{\"create\":{\"title\":\"%s\"}}".formatted(title);
    }
}
