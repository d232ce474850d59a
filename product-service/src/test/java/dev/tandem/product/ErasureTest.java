package dev.tandem.product;

import static dev.tandem.product.AProduct.transition;
import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import dev.tandem.testing.Backing;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.RowsHolding;
import dev.tandem.testing.TopicReader;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ErasureTest {
    @Inject
    AgroalDataSource database;

    @AfterEach
    void anybodyAgain() {
        RestAssured.requestSpecification = null;
    }

    @Test
    void nothingKnowsTheNameAnyMore() throws SQLException {
        String name = "Zora \"Zo\" Quill";
        actAs(name);
        String feature = doEverythingThatIsSigned(name);
        anybodyAgain();
        awaitField("/products/" + productOf(feature) + "/activity?limit=1", "items[0].actor", name);
        assertThat(RowsHolding.text(database, "Quill")).isNotEmpty();

        String pseudonym = erase(name)
                .body("history", greaterThan(5))
                .body("changed", greaterThan(3))
                .body("published", greaterThan(4))
                .extract()
                .path("pseudonym");

        awaitField("/products/" + productOf(feature) + "/backlog?keys=" + feature, "items[0].owner", pseudonym);
        get("/features/" + feature).body("owner", is(pseudonym)).body("rolloutOwner", is(pseudonym));
        get("/features/" + feature + "/history").body("items.actor", everyItem(not(is(name))));
        await().untilAsserted(
                        () -> assertThat(RowsHolding.text(database, "Quill")).isEmpty());
        await().untilAsserted(() -> assertThat(newestOfTheTopic().values())
                .noneMatch(record -> everythingIn(record).contains("Quill")));
    }

    @Test
    void onceMoreFindsNothing() {
        actAs("Yana");
        String feature = new AProduct().feature("Hers", "\"owner\":\"Yana\"");
        anybodyAgain();
        awaitField("/products/" + productOf(feature) + "/activity?limit=1", "items[0].actor", "Yana");
        erase("Yana").body("rows", greaterThan(0));

        erase("Yana")
                .body("rows", is(0))
                .body("history", is(0))
                .body("changed", is(0))
                .body("published", is(0));
    }

    @Test
    void theOtherServiceIsGivenTheSamePseudonym() {
        post("/operations/erasures", "{\"person\":\"Wanda\",\"pseudonym\":\"erased-0123456789ab\"}")
                .statusCode(200)
                .body("pseudonym", is("erased-0123456789ab"));
        post("/operations/erasures", "{\"person\":\"Wanda\",\"pseudonym\":\"Wilma\"}")
                .statusCode(400);
        post("/operations/erasures", "{\"person\":\" \"}").statusCode(400);
    }

    @Test
    void onlyThoseOnCallMayDoIt() {
        post(given().header("Tandem-Role", "product"), "/operations/erasures", "{\"person\":\"Wanda\"}")
                .statusCode(403);
    }

    private static ValidatableResponse erase(String name) {
        return post("/operations/erasures", "{\"person\":\"%s\"}".formatted(name.replace("\"", "\\\"")))
                .statusCode(200)
                .body("pseudonym", matchesRegex("erased-[0-9a-f]{12}"));
    }

    /** @return a feature that names the person as its owner */
    private static String doEverythingThatIsSigned(String name) {
        String json = name.replace("\"", "\\\"");
        var product = new AProduct();
        String shipped = product.shippedFeature("Pay by card");
        String metric = get("/features/" + shipped).extract().path("successMetrics[0].id");
        post("/features/" + shipped + "/outcomes", "{\"metricId\":\"%s\",\"value\":57}".formatted(metric))
                .statusCode(201);

        String owned = product.definedFeature("Refunds");
        product.estimate(owned, 3);
        transition(owned, "COMMITTED").statusCode(200);
        patch("/features/" + owned, "{\"owner\":\"%s\",\"rolloutOwner\":\"%1$s\"}".formatted(json))
                .statusCode(200);

        String release = post(product.path("/releases"), "{\"name\":\"Spring\",\"targetOn\":\"2099-06-01\"}")
                .statusCode(201)
                .extract()
                .path("id");
        patch("/features/" + owned, "{\"releaseId\":\"%s\"}".formatted(release)).statusCode(200);
        product.forecast(release, "2099-06-10", "2099-06-15");
        awaitField("/releases/" + release, "p85", "2099-06-15");
        post("/features/" + owned + "/acceptance-criteria", "{\"text\":\"It is told\"}")
                .statusCode(201);
        String criterion = get("/features/" + owned).extract().path("acceptanceCriteria[1].id");
        post("/features/" + owned + "/acceptance-criteria/" + criterion + "/tick", "{\"met\":true}")
                .statusCode(200);
        post("/features/" + owned + "/solution-options", "{\"name\":\"The provider's page\"}")
                .statusCode(201);
        post("/features/" + owned + "/agreements", "{\"verdict\":\"AGREED\",\"version\":7}")
                .statusCode(200);
        post("/releases/" + release + "/agreements", "{\"verdict\":\"AGREED\",\"version\":1}")
                .statusCode(200);
        post("/releases/" + release + "/commit", "{\"tradeoff\":\"The fair is on that day\"}")
                .statusCode(200);
        post("/releases/" + release + "/scope-changes", """
                {"whatChanged":"A month","targetOn":"2099-07-01","timelineImpact":"a month","qualityImpact":"none",
                 "recommendation":"take it"}""").statusCode(201);

        shipAReleaseWith(product, shipped, json);

        String question = post("/items/" + owned + "/comments", "{\"text\":\"Who refunds? @erin\",\"question\":true}")
                .statusCode(201)
                .extract()
                .path("id");
        post("/comments/" + question + "/answers", "{\"text\":\"We do\"}").statusCode(201);
        post("/comments/" + question + "/withdraw", "").statusCode(200);

        String decision = post(product.path("/decisions"), """
                        {"goal":"Cards","decisionNeeded":"Whose form?","dueAt":"2099-01-01T00:00:00Z","deciders":["%s"],
                         "options":[{"name":"A","tradeoffs":"a week"},{"name":"B","tradeoffs":"six weeks"}]}""".formatted(json))
                .statusCode(201)
                .extract()
                .path("id");
        post("/decisions/" + decision + "/decide", "{\"option\":\"A\",\"why\":\"a week counts more\"}")
                .statusCode(200);
        String shared = post(product.path("/metrics"), "{\"name\":\"Visitors who pay\"}")
                .statusCode(201)
                .extract()
                .path("id");
        post("/metrics/" + shared + "/measurements", "{\"on\":\"2026-03-02\",\"value\":57}")
                .statusCode(201);
        put(
                        given().header("If-Match", "*"),
                        "/metrics/" + shared + "/measurements/2026-03-02",
                        "{\"value\":58,\"why\":\"The wrong month\"}")
                .statusCode(200);
        post(product.path("/frictions"), "{\"what\":\"Late specs\",\"impact\":\"Two came back\"}")
                .statusCode(201);
        put(given().header("If-Match", "*"), product.path("/responsibilities"), """
                        {"areas":[{"area":"ROLLOUT","whose":"PRODUCT","who":"%s","standIn":"%1$s"}]}""".formatted(json))
                .statusCode(200);
        post(product.path("/responsibilities/agreements"), "{\"verdict\":\"AGREED\",\"version\":1}")
                .statusCode(200);
        post("/operations/republish?partition=" + decision, "").statusCode(200);
        return owned;
    }

    private static void shipAReleaseWith(AProduct product, String shipped, String json) {
        String release = post(product.path("/releases"), "{\"name\":\"Winter\"}")
                .statusCode(201)
                .extract()
                .path("id");
        patch("/features/" + shipped, "{\"releaseId\":\"%s\",\"owner\":\"%s\"}".formatted(release, json))
                .statusCode(200);
        post("/releases/" + release + "/commit", "{\"tradeoff\":\"It is there\"}")
                .statusCode(200);
        post("/releases/" + release + "/ship", "{}").statusCode(200);
    }

    private static void actAs(String name) {
        RestAssured.requestSpecification =
                new RequestSpecBuilder().addHeader("Tandem-Actor", name).build();
    }

    private static String productOf(String feature) {
        return feature.replaceAll("-.*", "");
    }

    /** As compaction leaves it. */
    private static Map<String, ConsumerRecord<String, String>> newestOfTheTopic() {
        var newest = new HashMap<String, ConsumerRecord<String, String>>();
        TopicReader.all(Backing.shared().bootstrapServers(), "tandem.product")
                .forEach(record -> newest.put(record.key(), record));
        return newest;
    }

    private static String everythingIn(ConsumerRecord<String, String> record) {
        var all = new StringBuilder(record.value());
        record.headers().forEach(header -> all.append(new String(header.value(), StandardCharsets.UTF_8)));
        return all.toString();
    }
}
