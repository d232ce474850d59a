package dev.tandem.product;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kit's manners, where this service's resources could fall short of them. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class MannersTest {
    private AProduct product;

    @BeforeEach
    void aProduct() {
        product = new AProduct();
    }

    @Test
    void keysAreFoundInSmallLettersToo() {
        String feature = product.feature("Pay by card");
        String other = product.feature("Pay by invoice");
        String small = small(feature);

        get("/products/" + small(product.key())).statusCode(200).body("key", equalTo(product.key()));
        get("/products/" + small(product.key()) + "/features").statusCode(200).body("items[0].key", equalTo(feature));
        get("/features/" + small).statusCode(200).body("key", equalTo(feature));
        patch("/features/" + small, "{\"owner\":\"ada\"}").statusCode(200);
        post("/features/" + small + "/rank", "{\"after\":\"%s\"}".formatted(small(other)))
                .statusCode(200);
        assertThat(product.order()).containsExactly(other, feature);
        post(product.path("/features/rank"), "{\"items\":[\"%s\"],\"to\":\"TOP\"}".formatted(small))
                .statusCode(200);
        assertThat(product.order()).containsExactly(feature, other);
        patch("/features/" + feature, "{\"links\":[{\"type\":\"BLOCKS\",\"to\":\"%s\"}]}".formatted(small(other)))
                .statusCode(200)
                .body("links[0].to", equalTo(other));
    }

    @Test
    void theBacklogFindsKeysInSmallLettersToo() {
        String feature = product.feature("Pay by card");
        awaitField(product.path("/backlog/" + feature), "key", feature);

        get("/products/" + small(product.key()) + "/backlog").statusCode(200);
        get("/products/" + small(product.key()) + "/backlog/" + small(feature))
                .statusCode(200)
                .body("key", equalTo(feature));
    }

    @Test
    void theHistoryOfWhatIsGoneIsFoundInSmallLettersToo() {
        String feature = product.feature("Pay by card");
        delete("/features/" + feature).statusCode(204);

        get("/features/" + small(feature) + "/history")
                .statusCode(200)
                .body("items[0].type", containsString("deleted"));
    }

    @Test
    void eachAddressTellsWhatItTakes() {
        given().options("/api/v1/features/" + product.feature("Pay by card"))
                .then()
                .statusCode(204)
                .header("Allow", equalTo("DELETE, GET, HEAD, OPTIONS, PATCH"))
                .header("Accept-Patch", equalTo("application/merge-patch+json"));
        given().options("/api/v1" + product.path("/imports"))
                .then()
                .statusCode(204)
                .header("Accept-Post", equalTo("text/csv"));
        given().delete("/api/v1" + product.path("/features"))
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
    }

    @Test
    void headTellsOfTheBacklogWithoutItsItems() {
        String feature = product.feature("Pay by card");
        awaitField(product.path("/backlog/" + feature), "key", feature);
        String tag = given().get("/api/v1" + product.path("/backlog")).header("ETag");

        var head = given().head("/api/v1" + product.path("/backlog"));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(tag);
        assertThat(head.asString()).isEmpty();
    }

    @Test
    void noPageOfAnotherOriginReadsAnythingUnlessItIsSaid() {
        given().header("Origin", "http://localhost:3000")
                .get("/api/v1/products")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private static String small(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
