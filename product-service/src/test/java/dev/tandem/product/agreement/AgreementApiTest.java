package dev.tandem.product.agreement;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.patch;
import static dev.tandem.testing.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.product.AProduct;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class AgreementApiTest {
    private AProduct product;

    @BeforeEach
    void aProduct() {
        product = new AProduct("[\"DEFINED\",\"AGREED\"]");
    }

    @Test
    void aSpecIsFinalWhenBothAgreedToItAsItIs() {
        String feature = product.definedFeature("Pay by card");
        answer(by("engineering"), feature, "AGREED", 2)
                .statusCode(200)
                .body("agreements.side", contains("ENGINEERING"))
                .body("agreements[0].outdated", equalTo(false))
                .body("version", equalTo(3));
        answer(by("product"), feature, "AGREED", 2)
                .statusCode(200)
                .body("agreements.side", contains("PRODUCT", "ENGINEERING"));

        patch("/features/" + feature, "{\"why\":\"Everybody asks for it\"}")
                .statusCode(200)
                .body("agreements.outdated", contains(false, false));
        patch("/features/" + feature, "{\"problem\":\"Two thirds of them leave\"}")
                .statusCode(200)
                .body("agreements.outdated", contains(true, true));

        answer(by("engineering"), feature, "AGREED", 2)
                .statusCode(409)
                .body("type", equalTo("/problems/agreement-outdated"))
                .body("since", equalTo(6));
        answer(by("engineering"), feature, "OBJECTED", 6)
                .statusCode(200)
                .body("agreements.verdict", contains("AGREED", "OBJECTED"))
                .body("agreements.outdated", contains(true, false));
        get("/features/" + feature + "/history")
                .body("items[0].type", equalTo("dev.tandem.feature.objected.v1"))
                .body("items[0].role", equalTo("engineering"));
    }

    @Test
    void twoWhoAgreeAtOnceBothHave() throws Exception {
        String feature = product.definedFeature("Pay by card");
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(List.<Callable<Integer>>of(
                    () -> answer(by("product"), feature, "AGREED", 2).extract().statusCode(),
                    () -> answer(by("engineering"), feature, "AGREED", 2)
                            .extract()
                            .statusCode()));
            for (var each : answers) {
                assertThat(each.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdown();
        }
        get("/features/" + feature)
                .body("agreements.side", contains("PRODUCT", "ENGINEERING"))
                .body("version", equalTo(4));
    }

    @Test
    void aViewerHasNoSay() {
        String feature = product.definedFeature("Pay by card");

        answer(by("viewer"), feature, "AGREED", 2).statusCode(403);
        get("/features/" + feature).body("agreements", empty());
    }

    @Test
    void engineersAddCriteriaAndTickThem() {
        String feature = product.definedFeature("Pay by card");
        answer(by("product"), feature, "AGREED", 2).statusCode(200);

        String added = post(
                        by("engineering"),
                        "/features/" + feature + "/acceptance-criteria",
                        "{\"text\":\"A provider that is away is told within a second\"}")
                .statusCode(201)
                .body("acceptanceCriteria[1].met", equalTo(false))
                .body("acceptanceCriteria[1].by.role", equalTo("engineering"))
                .body("agreements.outdated", contains(true))
                .extract()
                .path("acceptanceCriteria[1].id");
        String tick = "/features/" + feature + "/acceptance-criteria/" + added + "/tick";
        post(by("engineering"), tick, "{\"met\":true}")
                .statusCode(200)
                .body("acceptanceCriteria[1].met", equalTo(true))
                .body("acceptanceCriteria[1].metBy.role", equalTo("engineering"));

        // Sent back as it was read, it stays whose it is.
        List<Object> criteria = get("/features/" + feature).extract().path("acceptanceCriteria");
        patch("/features/" + feature, asJson(criteria))
                .statusCode(200)
                .body("acceptanceCriteria[1].by.role", equalTo("engineering"))
                .body("acceptanceCriteria[1].metBy.role", equalTo("engineering"));
        post(by("product"), tick, "{\"met\":false}").statusCode(200).body("acceptanceCriteria[1].metBy", nullValue());
        post(by("product"), tick.replace(added, "00000000-0000-0000-0000-000000000000"), "{\"met\":true}")
                .statusCode(404)
                .body("type", equalTo("/problems/criterion-not-found"));
    }

    @Test
    void aTextThatIsNotJsonIsNotTakenForACriterion() {
        String feature = product.definedFeature("Pay by card");

        given().contentType("text/plain")
                .body("A refused card leaves the basket")
                .post("/api/v1/features/" + feature + "/acceptance-criteria")
                .then()
                .statusCode(415)
                .header("Accept-Post", equalTo("application/json"));
        get("/features/" + feature).body("acceptanceCriteria.size()", equalTo(1));
    }

    @Test
    void aReleaseIsPromisedByBoth() {
        String release = aReleaseOf(anAgreedFeature("Pay by card"));
        String path = "/releases/" + release;

        post(by("product"), path + "/commit", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/not-agreed"))
                .body("missing", contains("ENGINEERING"));

        post(by("engineering"), path + "/agreements", "{\"verdict\":\"AGREED\",\"version\":1}")
                .statusCode(200)
                .body("agreements.outdated", contains(false));
        putIn(release, anAgreedFeature("Refunds"));
        get(path).body("agreements.outdated", contains(true));
        post(by("product"), path + "/commit", "{}").statusCode(409).body("type", equalTo("/problems/not-agreed"));

        post(by("engineering"), path + "/agreements", "{\"verdict\":\"AGREED\",\"version\":2}")
                .statusCode(200);
        post(by("product"), path + "/commit", "{}")
                .statusCode(200)
                .body("status", equalTo("COMMITTED"))
                .body("tradeoffs", empty())
                .body("agreements.outdated", contains(false));
    }

    @Test
    void aPromiseWithoutEngineeringIsNamed() {
        String release = aReleaseOf(anAgreedFeature("Pay by card"));

        post(by("product"), "/releases/" + release + "/commit", "{\"tradeoff\":\"They are all at the fair\"}")
                .statusCode(200)
                .body("tradeoffs[0].overridden", contains("NOT_AGREED"));
    }

    @Test
    void whatNobodyAgreedToIsNotPromised() {
        String release = aReleaseOf(product.committedFeature("Pay by card"));

        post("/releases/" + release + "/commit", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/release-not-ready"))
                .body("features[0].notReady", contains("AGREED"));
    }

    @Test
    void anotherDayIsAnotherPromise() {
        String release = "/releases/" + aReleaseOf(anAgreedFeature("Pay by card"));
        post(by("engineering"), release + "/agreements", "{\"verdict\":\"AGREED\",\"version\":1}")
                .statusCode(200);

        patch(release, "{\"description\":\"Every way to pay\"}")
                .statusCode(200)
                .body("agreements.outdated", contains(false));
        patch(release, "{\"targetOn\":\"2027-03-31\"}").statusCode(200).body("agreements.outdated", contains(true));

        post(by("engineering"), release + "/agreements", "{\"verdict\":\"AGREED\",\"version\":3}")
                .statusCode(409)
                .body("type", equalTo("/problems/agreement-outdated"))
                .body("since", equalTo(4));
    }

    private String anAgreedFeature(String title) {
        String feature = product.committedFeature(title);
        answer(by("admin"), feature, "AGREED", 3).statusCode(200);
        return feature;
    }

    private String aReleaseOf(String feature) {
        String release = post(product.path("/releases"), "{\"name\":\"Spring\"}")
                .statusCode(201)
                .extract()
                .path("id");
        putIn(release, feature);
        return release;
    }

    private static void putIn(String release, String feature) {
        patch("/features/" + feature, "{\"releaseId\":\"%s\"}".formatted(release))
                .statusCode(200);
    }

    private static String asJson(List<Object> criteria) {
        return "{\"acceptanceCriteria\":%s}".formatted(new ObjectMapper().valueToTree(criteria));
    }

    private static ValidatableResponse answer(RequestSpecification who, String feature, String verdict, int version) {
        return post(
                who,
                "/features/" + feature + "/agreements",
                "{\"verdict\":\"%s\",\"version\":%d}".formatted(verdict, version));
    }

    private static RequestSpecification by(String role) {
        return given().header("Tandem-Role", role);
    }
}
