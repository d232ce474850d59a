package dev.tandem.product.feature;

import static dev.tandem.testing.Requests.aProductKey;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FeatureImportTest {
    private static final String FILE = """
            Issue key,Summary,Issue Type,Description,Story Points,Labels
            OLD-3,Third comes first,Story,"with a
            break",5,checkout
            OLD-1,Old gateway,Technical Debt,,3,
            OLD-2,Refunds,Bug,,,
            OLD-9,All of payments,Epic,,,
            ,No key,Story,,,
            """;

    private String product;

    @BeforeEach
    void aNewProduct() {
        product = aProductKey();
        post("/products", "{\"key\":\"%s\",\"name\":\"A product\"}".formatted(product))
                .statusCode(201);
    }

    @Test
    void storiesBecomeFeaturesInFileOrderAndEveryRowIsAccountedFor() {
        imported(FILE)
                .body("rows", is(5))
                .body("taken", is(2))
                .body("unchanged", is(0))
                .body("skipped", is(2))
                .body("refusedCount", is(1))
                .body("refused.line", contains(7))
                .body("refused.reason", contains("the key is empty"));

        get("/products/" + product + "/features")
                .body("items.title", contains("Third comes first", "Refunds"))
                .body("items[0].externalRefs[0].system", equalTo("jira"))
                .body("items[0].externalRefs[0].key", equalTo("OLD-3"))
                .body("items[0].tags", contains("checkout"))
                .body("items[0].description", equalTo("with a\nbreak"));
    }

    @Test
    void runTwiceItChangesNothing() {
        imported(FILE);
        List<String> before =
                get("/products/" + product + "/features").extract().path("items.version");

        imported(FILE).body("taken", is(0)).body("unchanged", is(2)).body("skipped", is(2));

        List<String> after = get("/products/" + product + "/features").extract().path("items.version");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void whatIsDebtHereAlreadyStaysSoWhateverCountsAsDebtThisTime() {
        UUID productId = UUID.fromString(get("/products/" + product).extract().path("id"));
        UUID debt = UUID.randomUUID();
        Topic.named("tandem.engineering")
                .send("debt", debt, productId, "dev.tandem.debt.created.v1", """
                        {"id":"%s","version":1,"productId":"%s","key":"%s-D1","title":"Old gateway","description":null,
                         "consequence":"it hurts","kind":"DEBT","area":null,"affects":[],"severity":"MEDIUM","expedite":false,
                         "status":"OPEN","statusReason":null,"rank":"a0","tags":[],
                         "externalRefs":[{"system":"jira","key":"OLD-1","url":null}],"updatedAt":"2026-04-01T09:00:00Z"}
                        """.formatted(debt, productId, product));
        awaitField("/products/" + product + "/backlog/" + product + "-D1", "key", product + "-D1");

        imported(FILE, "?debt-type=Nothing").body("taken", is(2)).body("unchanged", is(1));
        get("/products/" + product + "/features").body("items.title", contains("Third comes first", "Refunds"));

        // And what came in as a feature stays one.
        imported(FILE, "?debt-type=Story").body("taken", is(0)).body("unchanged", is(3));
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAtOnce() {
        upload("/products/" + product + "/imports", "a,b\n1,2\n")
                .statusCode(400)
                .body("type", equalTo("/problems/unreadable-file"))
                .body("columns", contains("a", "b"));
        upload("/products/" + product + "/imports?column=size:Points", "key,title\n")
                .statusCode(400)
                .body("parameter", equalTo("column"));
        upload("/products/NOWHERE/imports", FILE).statusCode(404);
        get("/products/" + product + "/imports/0199c8a2-7c1e-7d30-9a52-0c5d3f7f5a11")
                .statusCode(404)
                .body("type", equalTo("/problems/import-not-found"));
        get("/products/" + product + "/imports/x").statusCode(404);
    }

    private ValidatableResponse imported(String csv) {
        return imported(csv, "");
    }

    private ValidatableResponse imported(String csv, String query) {
        String location = upload("/products/" + product + "/imports" + query, csv)
                .statusCode(202)
                .body("status", equalTo("RUNNING"))
                .extract()
                .header("Location");
        String path = URI.create(location).getPath().substring("/api/v1".length());
        awaitField(path, "status", "DONE");
        return get(path);
    }
}
