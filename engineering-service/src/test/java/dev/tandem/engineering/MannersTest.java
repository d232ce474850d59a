package dev.tandem.engineering;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
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
    private KnownProduct product;
    private Planning planning;

    @BeforeEach
    void aProduct() {
        product = new KnownProduct();
        planning = new Planning(product);
    }

    @Test
    void keysAreFoundInSmallLettersToo() {
        String feature = product.feature();
        String debt = planning.debt(3);

        put(given(), "/items/" + small(feature) + "/estimate", "{\"points\":5}").statusCode(201);
        get("/items/" + small(feature) + "/estimate").statusCode(200).body("item", equalTo(feature));
        get("/debt/" + small(debt)).statusCode(200).body("key", equalTo(debt));
        patch("/debt/" + small(debt), "{\"affects\":[\"%s\"]}".formatted(small(feature)))
                .statusCode(200)
                .body("affects", contains(feature));
        get("/products/" + small(product.key()) + "/debt").statusCode(200).body("items.key", contains(debt));
        get("/products/" + small(product.key()) + "/budget").statusCode(200);
    }

    @Test
    void whatASprintTakesIsFoundInSmallLettersToo() {
        String feature = planning.feature(4);
        String sprint = planning.started(20, small(feature), small(planning.debt(1)));

        Planning.progress(sprint, small(feature), "DONE").statusCode(200).body("key", equalTo(feature));
    }

    @Test
    void aSprintStartsWithoutABody() {
        String sprint = planning.sprint(20, planning.feature(4), planning.debt(1));

        given().post("/api/v1" + sprint + "/start").then().statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void eachAddressTellsWhatItTakes() {
        given().options("/api/v1/debt/PAY-D1")
                .then()
                .statusCode(204)
                .header("Allow", equalTo("DELETE, GET, HEAD, OPTIONS, PATCH"))
                .header("Accept-Patch", equalTo("application/merge-patch+json"));
        given().contentType("text/plain")
                .body("5")
                .put("/api/v1/items/PAY-1/estimate")
                .then()
                .statusCode(415)
                .header("Accept", equalTo("application/json"));
        given().delete("/api/v1/items/PAY-1/estimate")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PUT"));
    }

    @Test
    void noPageOfAnotherOriginReadsAnythingUnlessItIsSaid() {
        given().header("Origin", "http://localhost:3000")
                .get("/api/v1/products/" + product.key() + "/backlog")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    private static String small(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
