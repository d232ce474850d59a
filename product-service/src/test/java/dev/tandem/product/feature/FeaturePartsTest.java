package dev.tandem.product.feature;

import static dev.tandem.product.AProduct.idOf;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.delete;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FeaturePartsTest {
    private AProduct product;

    @BeforeEach
    void aNewProduct() {
        product = new AProduct();
    }

    @Test
    void partsGetIdsAndKeepThemWhenTheyAreSentBack() {
        String feature =
                product.feature("a", "\"acceptanceCriteria\":[{\"text\":\"one\"},{\"text\":\"two\",\"met\":true}]");
        List<String> ids = get("/features/" + feature)
                .body("acceptanceCriteria.met", contains(false, true))
                .extract()
                .path("acceptanceCriteria.id");

        patch(
                        "/features/" + feature,
                        "{\"acceptanceCriteria\":[{\"text\":\"new\"},{\"id\":\"%s\",\"text\":\"One\"}]}"
                                .formatted(ids.get(0)))
                .statusCode(200)
                .body("acceptanceCriteria.text", contains("new", "One"))
                .body("acceptanceCriteria[1].id", equalTo(ids.get(0)))
                .body("acceptanceCriteria[0].id", not(oneOf(ids.toArray())));
    }

    @Test
    void anIdThatIsNoneIsRefusedByItsPointer() {
        String feature = product.feature("a", "\"acceptanceCriteria\":[{\"text\":\"one\"}]");
        String id = get("/features/" + feature).extract().path("acceptanceCriteria[0].id");

        patch(
                        "/features/" + feature,
                        "{\"acceptanceCriteria\":[{\"id\":\"%1$s\",\"text\":\"a\"},{\"id\":\"%1$s\",\"text\":\"b\"},{\"id\":\"%2$s\",\"text\":\"c\"}]}"
                                .formatted(id, UUID.randomUUID()))
                .statusCode(400)
                .body("errors.pointer", contains("/acceptanceCriteria/1/id", "/acceptanceCriteria/2/id"));
    }

    @Test
    void everyFaultOfAPartIsNamed() {
        post(
                        product.path("/features"),
                        "{\"title\":\"a\",\"evidence\":[{\"kind\":\"RUMOUR\",\"summary\":\"x\"}],\"goalId\":\"7\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/evidence/0/kind", "/goalId"));
        post(
                        product.path("/features"),
                        "{\"title\":\"a\",\"successMetrics\":[{\"name\":\"x\"}],\"evidence\":[{\"kind\":\"SURVEY\",\"summary\":\"x\",\"url\":\"javascript:alert(1)\"}]}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/successMetrics/0/baseline", "/successMetrics/0/target", "/evidence/0/url"));
        post(product.path("/features"), "{\"title\":\"a\",\"goalId\":\"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/goalId"));
    }

    @Test
    void aDayThatNoDatabaseKnowsIsRefused() {
        String metric = "\"successMetrics\":[{\"name\":\"x\",\"baseline\":1,\"target\":2,\"dueOn\":\"%s\"}]";
        for (String day : List.of("0000-01-01", "-0044-03-15", "+12345-01-01", "2026-02-30")) {
            post(product.path("/features"), "{\"title\":\"a\",%s}".formatted(metric.formatted(day)))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/successMetrics/0/dueOn"));
        }
        post(product.path("/goals"), "{\"title\":\"a\",\"targetOn\":\"+999999999-12-31\"}")
                .statusCode(400);
    }

    @Test
    void theSameReferenceTwiceIsRefusedByItsPlace() {
        post(
                        product.path("/features"),
                        "{\"title\":\"a\",\"externalRefs\":[{\"system\":\"jira\",\"key\":\"X-1\"},{\"system\":\"jira\",\"key\":\"X-1\",\"url\":\"https://x\"}]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/externalRefs/1"));
    }

    @Test
    void aReferenceLeadsToTheWebOnly() {
        for (String url :
                List.of("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "x", "", " https://x")) {
            post(
                            product.path("/features"),
                            "{\"title\":\"a\",\"externalRefs\":[{\"system\":\"jira\",\"key\":\"X-2\",\"url\":\"%s\"}]}"
                                    .formatted(url))
                    .statusCode(400)
                    .body("errors.pointer", contains("/externalRefs/0/url"));
        }
    }

    @Test
    void linksReachFeaturesAndDebtByKeyOrId() {
        String a = product.feature("a");
        String b = product.feature("b");
        UUID debt = product.debt(product.key() + "-D1", UUID.randomUUID(), false);
        awaitField(product.path("/backlog/" + debt), "key", product.key() + "-D1");

        patch(
                        "/features/" + a,
                        "{\"links\":[{\"type\":\"BLOCKS\",\"to\":\"%s\"},{\"type\":\"BLOCKED_BY\",\"to\":\"%s\"}]}"
                                .formatted(idOf(b), debt))
                .statusCode(200)
                .body("links.to", contains(b, product.key() + "-D1"));

        awaitField(product.path("/backlog/" + b), "blockedBy", List.of(a));
        awaitField(product.path("/backlog/" + a), "blockedBy", List.of(product.key() + "-D1"));
        get(product.path("/backlog/" + a)).body("ready", is(false));
    }

    @Test
    void aLinkToWhatIsNotKnownYetMayBeTriedAgain() {
        String a = product.feature("a");

        patch("/features/" + a, "{\"links\":[{\"type\":\"BLOCKS\",\"to\":\"%s-D9\"}]}".formatted(product.key()))
                .statusCode(404)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/item-not-known-yet"))
                .body("pointer", equalTo("/links/0/to"));
        String foreign = new AProduct().feature("x");
        patch(
                        "/features/" + a,
                        "{\"links\":[{\"type\":\"BLOCKS\",\"to\":\"%s\"},{\"type\":\"RELATES\",\"to\":\"%s\"}]}"
                                .formatted(foreign, a))
                .statusCode(400)
                .body("errors.pointer", contains("/links/0/to", "/links/1/to"));
    }

    @Test
    void aCircleOfBlocksIsRefusedAndShown() {
        String a = product.feature("a");
        String b = product.feature("b", "\"links\":[{\"type\":\"BLOCKED_BY\",\"to\":\"%s\"}]".formatted(a));
        String c = product.feature("c", "\"links\":[{\"type\":\"BLOCKED_BY\",\"to\":\"%s\"}]".formatted(b));

        patch(
                        "/features/" + c,
                        "{\"links\":[{\"type\":\"BLOCKED_BY\",\"to\":\"%s\"},{\"type\":\"BLOCKS\",\"to\":\"%s\"}]}"
                                .formatted(b, a))
                .statusCode(409)
                .body("type", equalTo("/problems/link-cycle"))
                .body("cycle", contains(c, a, b, c));
        patch("/features/" + a, "{\"links\":[{\"type\":\"RELATES\",\"to\":\"%s\"}]}".formatted(c))
                .statusCode(200);
    }

    @Test
    void twoWhoLinkAtOnceDoNotCloseACircleTogether() {
        String a = product.feature("a");
        String b = product.feature("b");

        var statuses = Stream.of(List.of(a, b), List.of(b, a))
                .parallel()
                .map(pair -> patch(
                                "/features/" + pair.get(0),
                                "{\"links\":[{\"type\":\"BLOCKS\",\"to\":\"%s\"}]}".formatted(pair.get(1)))
                        .extract()
                        .statusCode())
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void deletingAnItemFreesItsLinksAndReferencesAndLeavesItsHistory() {
        String a = product.feature("a", "\"externalRefs\":[{\"system\":\"jira\",\"key\":\"X-1\"}]");
        String b = product.feature("b", "\"links\":[{\"type\":\"BLOCKED_BY\",\"to\":\"%s\"}]".formatted(a));
        String id = idOf(a);

        delete("/features/" + a).statusCode(204).header("Backlog-Token", notNullValue());

        get("/features/" + a).statusCode(404);
        get("/features/" + b).body("links", empty());
        awaitField(product.path("/backlog/" + b), "blockedBy", List.of());
        get(product.path("/backlog/" + a)).statusCode(404);
        get("/features/" + a + "/history")
                .statusCode(200)
                .body("items[0].type", equalTo("dev.tandem.feature.deleted.v1"));
        get("/features/" + id + "/history").statusCode(200).body("items.version", contains(2, 1));
        product.feature("c", "\"externalRefs\":[{\"system\":\"jira\",\"key\":\"X-1\"}]");
        assertThat(product.feature("d")).isEqualTo(product.key() + "-4");
    }

    @Test
    void linksToDebtGoWhenEngineeringDeletesIt() {
        UUID debt = product.debt(product.key() + "-D1", UUID.randomUUID(), false);
        awaitField(product.path("/backlog/" + debt), "key", product.key() + "-D1");
        String a = product.feature("a", "\"links\":[{\"type\":\"BLOCKED_BY\",\"to\":\"%s\"}]".formatted(debt));

        product.debt(product.key() + "-D1", debt, true);

        awaitField("/features/" + a, "links", List.of());
        get("/features/" + a + "/history")
                .body("items[0].actor", equalTo("tandem"))
                .body("items[0].role", equalTo("system"));
    }

    @Test
    void historyTellsWhoChangedWhatFromWhatToWhat() {
        String a = product.feature("a");
        patch(
                        given().header("If-Match", "*")
                                .header("Tandem-Role", "product")
                                .header("Tandem-Actor", "the lead"),
                        "/features/" + a,
                        "{\"why\":\"conversion\",\"tags\":[\"x\"]}")
                .statusCode(200);

        get("/features/" + a + "/history?limit=1")
                .body("items[0].actor", equalTo("the lead"))
                .body("items[0].role", equalTo("product"))
                .body("items[0].at", notNullValue())
                .body("items[0].changes.keySet()", containsInAnyOrder("why", "tags"))
                .body("items[0].changes.why.from", nullValue())
                .body("items[0].changes.why.to", equalTo("conversion"))
                .body("next", notNullValue());
        get("/features/" + product.key() + "-99/history").statusCode(404);
    }
}
