package dev.tandem.engineering.debt;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DebtExpandTest {
    @Inject
    SqlStatements statements;

    private KnownProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
    }

    @Test
    void theFeaturesThatItGetsInTheWayOfComeAlong() {
        var release = product.release("Spring", "2027-04-01");
        String planned = product.feature("A-1", release);
        String plain = product.feature();
        String debt = debt(planned, plain);

        get("/debt/" + debt + "?expand=affects")
                .statusCode(200)
                .body("affects", contains(planned, plain))
                .body("expanded.affects.key", contains(planned, plain))
                .body("expanded.affects.title", contains("A feature", "A feature"))
                .body("expanded.affects.status", contains("PROPOSED", "PROPOSED"))
                .body("expanded.affects.progress", contains("TODO", "TODO"))
                .body("expanded.affects[0].release.id", equalTo(release.toString()))
                .body("expanded.affects[0].release.name", equalTo("Spring"))
                .body("expanded.affects[1].release", is((Object) null));
    }

    @Test
    void whatProductDeletedIsNotAmongThem() {
        String gone = product.feature();
        String stays = product.feature();
        String debt = debt(gone, stays);

        product.delete(gone);

        get("/debt/" + debt + "?expand=affects").body("expanded.affects.key", contains(stays));
    }

    @Test
    void whoDoesNotAskGetsTheDebtAlone() {
        String debt = debt(product.feature());

        get("/debt/" + debt).body("$", not(hasKey("expanded")));
        list("").body("items[0]", not(hasKey("expanded")));
    }

    @Test
    void aNameThatCannotBeExpandedIsRefusedWithThoseThatCan() {
        String debt = debt(product.feature());

        for (String path : new String[] {"/debt/" + debt, "/products/" + product.key() + "/debt"}) {
            get(path + "?expand=links")
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-parameter"))
                    .body("known", contains("affects"));
        }
    }

    @Test
    void aListIsExpandedInAsManyStatementsForManyAsForOne() {
        String feature = product.feature();
        debt(feature);

        var few = statements.of(() -> list("?expand=affects").body("items", hasSize(1)));
        for (int i = 0; i < 8; i++) {
            debt(feature);
        }
        var many = statements.of(() -> list("?expand=affects")
                .body("items", hasSize(9))
                .body("items[8].expanded.affects.key", contains(feature)));

        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void anAnswerIsSentAgainWhenWhatItShowsHasChanged() {
        String feature = product.feature();
        String debt = debt(feature);
        String plain = "/debt/" + debt;
        String expanded = plain + "?expand=affects";
        String seenPlain = get(plain).extract().header("ETag");
        String seenExpanded = get(expanded).extract().header("ETag");
        assertThat(seenPlain).isEqualTo("\"1\"");
        get(given().header("If-None-Match", seenExpanded), expanded).statusCode(304);

        put(given().header("If-Match", "*"), "/items/" + debt + "/progress", "{\"progress\":\"IN_PROGRESS\"}")
                .statusCode(200);

        get(given().header("If-None-Match", seenPlain), plain).statusCode(200);
        get(given().header("If-None-Match", seenExpanded), expanded).statusCode(200);
        String now = get(plain).extract().header("ETag");
        new Planning(product).estimated(feature, 5);
        get(given().header("If-None-Match", now), plain).statusCode(304);
    }

    private String debt(String... features) {
        return post("/products/" + product.key() + "/debt", """
                        {"title":"Old gateway","consequence":"the audit","affects":["%s"]}""".formatted(String.join("\",\"", features)))
                .statusCode(201)
                .extract()
                .path("key");
    }

    private ValidatableResponse list(String query) {
        return get("/products/" + product.key() + "/debt" + query).statusCode(200);
    }
}
