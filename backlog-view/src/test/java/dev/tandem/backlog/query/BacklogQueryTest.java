package dev.tandem.backlog.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.kit.page.Cursor;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class BacklogQueryTest {
    @Inject
    TestBacklog backlog;

    @Inject
    Pages pages;

    @Inject
    SqlStatements statements;

    @Inject
    Backlogs backlogs;

    @Inject
    EntityManager entities;

    @BeforeEach
    void aNewProduct() {
        backlog.start();
    }

    @Test
    void theWorkedExampleOfTheDesign() {
        backlog.features(5, 8, 3, 5, 8, 3, 5);
        backlog.debt(3, 5, 2);

        page("").body(
                        "items.key.collect { it.replaceAll('.*-', '') }",
                        contains("1", "D1", "2", "3", "4", "D2", "5", "6", "7", "D3"))
                .body("items.position", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
                .body("share.target", is(0.2f))
                .body("share.carry", is(0))
                .body("share.shown", is(0.2128f))
                .body("share.reachable", is(0.2128f))
                .body("next", nullValue());

        backlog.budget(2000, 400_000, 30);
        page("").body(
                        "items.key.collect { it.replaceAll('.*-', '') }",
                        contains("D1", "D2", "1", "2", "3", "D3", "4", "5", "6", "7"))
                .body("share.carry", is(4));
    }

    @Test
    void pageByPageEveryItemComesOnceInTheOrderOfTheWhole() {
        var random = new Random(7);
        backlog.features(random.ints(73, 1, 14).toArray());
        backlog.debt(random.ints(31, 1, 9).toArray());
        List<String> whole = page("?limit=200").extract().path("items.key");

        for (int limit : new int[] {1, 7, 50}) {
            var walked = new ArrayList<String>();
            var positions = new ArrayList<Integer>();
            String cursor = "";
            while (cursor != null) {
                var page = page("?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                walked.addAll(page.extract().path("items.key"));
                positions.addAll(page.extract().path("items.position"));
                cursor = page.extract().path("next");
            }
            assertThat(walked).as("limit %d", limit).isEqualTo(whole);
            assertThat(positions).first().isEqualTo(1);
            assertThat(positions).isSorted().doesNotHaveDuplicates();
        }
        assertThat(whole).hasSize(104);
    }

    @Test
    void aWalkKeepsTheShareAndTheMedianThatItBeganWith() {
        backlog.features(5, 0, 5, 0, 5, 0, 5, 0);
        backlog.debt(2, 2, 2);
        List<String> whole = page("").extract().path("items.key");
        String cursor = page("?limit=3").extract().path("next");

        backlog.budget(9000, 900_000, 130);

        List<String> rest = page("?cursor=" + cursor).extract().path("items.key");
        assertThat(rest).isEqualTo(whole.subList(3, whole.size()));
    }

    @Test
    void anItemWithoutAnEstimateIsPlacedWithTheMedianAndSaysSo() {
        backlog.features(0);
        backlog.budget(2000, 0, 55);

        page("").body("items[0].points", is(5.5f))
                .body("items[0].estimated", is(false))
                .body("items[0].ready", is(false));
    }

    @Test
    void theHouseOnFireComesFirst() {
        backlog.features(5, 5);
        backlog.debt(3);
        backlog.expeditedDebt(8);

        page("").body("items[0].expedite", is(true)).body("items[0].position", is(1));
    }

    @Test
    void anItemIsReadAloneWithItsPlaceAndWhyItStandsThere() {
        backlog.features(5, 8);
        backlog.debt(3);
        String debt = backlog.key("D1");

        given().get(path() + "/" + debt)
                .then()
                .statusCode(200)
                .body("position", is(2))
                .body("points", is(3));
        given().get(path() + "/" + debt + "/explanation")
                .then()
                .statusCode(200)
                .body("reason", equalTo("CLOSER_TO_SHARE"))
                .body("error", is(-1))
                .body("feature.error", is(-2.6f))
                .body("debt.error", is(1.4f))
                .body("sentence", containsString(debt));
        given().get(path() + "/" + backlog.key("99"))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/item-not-known-yet"));
    }

    @Test
    void aDoneItemHasNoPlace() {
        backlog.features(5, 8);
        backlog.finish("1");

        page("").body("items.position", contains(1));
        given().given()
                .get(path() + "/" + backlog.key("1"))
                .then()
                .statusCode(200)
                .body("position", nullValue());
        given().get(path() + "/" + backlog.key("1") + "/explanation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-in-a-lane"));
    }

    @Test
    void aPageThatWasSeenIsNotSentAgain() {
        backlog.features(5);
        String tag = page("").extract().header("ETag");

        given().header("If-None-Match", tag).get(path()).then().statusCode(304);
        given().header("If-None-Match", "W/" + tag).get(path()).then().statusCode(304);
        backlog.finish("1");
        given().header("If-None-Match", tag).get(path()).then().statusCode(200);
    }

    @Test
    void aCursorOfAnotherProductOrOneThatIsMadeUpIsRefused() {
        backlog.features(5, 5, 5);
        String cursor = page("?limit=1").extract().path("next");
        String negative = forged(cursor, "\"debt\":0", "\"debt\":-5");
        String tooMuch = forged(cursor, "\"total\":50", "\"total\":999999999999999999");
        String nearlyTooMuch = forged(cursor, "\"total\":50", "\"total\":100000000001");
        String lostShare = forged(cursor, "\"share\":0.2", "\"share\":1e999999999");

        backlog.start();
        backlog.features(5, 5, 5);
        for (String bad : List.of(cursor, negative, tooMuch, nearlyTooMuch, lostShare, "x", "e30", "bnVsbA")) {
            given().queryParam("cursor", bad)
                    .get(path())
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-parameter"))
                    .body("parameter", equalTo("cursor"));
        }
    }

    @Test
    void aWalkGoesOnFromAsFarAsAnyCanCome() {
        backlog.features(5, 5, 5);
        String far = forged(page("?limit=1").extract().path("next"), "\"total\":50", "\"total\":100000000000");

        page("?cursor=" + far).body("items.key", hasSize(2));
    }

    @Test
    void whatAnItemLacksIsNamedAsFarAsItsProductAsksForIt() {
        backlog.features(5, 5);
        backlog.debt(2);
        backlog.plan("1", List.of(), List.of("D1"));
        page("").body("items.find { it.key == '%s' }.notReady".formatted(backlog.key("1")), contains("UNBLOCKED"))
                .body("items.find { it.key == '%s' }.notReady".formatted(backlog.key("2")), empty());

        backlog.askForDefinitions();

        page("").body(
                        "items.find { it.key == '%s' }.notReady".formatted(backlog.key("1")),
                        contains("UNBLOCKED", "DEFINED"))
                .body("items.find { it.key == '%s' }.notReady".formatted(backlog.key("2")), contains("DEFINED"))
                .body("items.find { it.key == '%s' }.ready".formatted(backlog.key("D1")), is(true));
        page("?ready=true").body("items.key", contains(backlog.key("D1")));
        page("?ready=false").body("items.key", contains(backlog.key("1"), backlog.key("2")));
    }

    @Test
    void anItemIsNotReadyWhileWhatBlocksItIsOpen() {
        backlog.features(5, 3, 2);
        backlog.debt(1);
        backlog.plan("1", List.of(), List.of("D1"));
        backlog.plan("2", List.of("3"), List.of());

        page("").body(
                        "items.find { it.key == '%s' }.blockedBy".formatted(backlog.key("1")),
                        contains(backlog.key("D1")))
                .body("items.find { it.key == '%s' }.ready".formatted(backlog.key("1")), is(false))
                .body("items.find { it.key == '%s' }.blockedBy".formatted(backlog.key("3")), contains(backlog.key("2")))
                .body("items.find { it.key == '%s' }.ready".formatted(backlog.key("2")), is(true));

        backlog.finish("2");
        backlog.finish("D1");

        page("").body("items.ready", everyItem(is(true)));
    }

    @Test
    void anItemOfAnActiveSprintIsPlacedWithThePointsItHadAtTheStart() {
        backlog.features(5, 5);
        backlog.sprint("1", 8, "PLANNED", null);
        page("").body("items[0].points", is(8)).body("items[0].sprint.status", equalTo("PLANNED"));

        backlog.sprint("1", 13, "ACTIVE", 5);

        page("").body("items[0].points", is(5)).body("items[0].sprint.name", equalTo("Sprint 1"));
        given().get(path() + "/" + backlog.key("1"))
                .then()
                .body("position", is(1))
                .body("points", is(5));
    }

    @Test
    void plansAndRisksAreShown() {
        backlog.features(5, 4);
        var release = backlog.release("Spring");
        backlog.score("1", release, 16_000_000L, true);
        backlog.risks("1", 5, 2, "HIGH");

        page("").body("items[0].release.name", equalTo("Spring"))
                .body("items[0].score", is(320))
                .body("items[0].risks.open", is(2))
                .body("items[0].risks.highest", equalTo("HIGH"))
                .body("items[1].release", nullValue())
                .body("items[1].score", nullValue())
                .body("items[1].risks.open", is(0));
    }

    @Test
    void aPageIsOneStatementWhateverTheLengthOfTheBacklogAndWhereverItIs() {
        backlog.features(new Random(1).ints(150, 1, 9).toArray());
        backlog.debt(new Random(2).ints(50, 1, 9).toArray());
        var product = QuarkusTransaction.requiringNew()
                .call(() -> backlogs.product(backlog.productKey()).productId());
        var first = pages.read(product, Optional.empty(), 20);
        var walk = Cursor.decode(first.rendered().next(), Walk.class);

        assertThat(statements.of(() -> pages.read(product, Optional.empty(), 20)))
                .hasSize(1);
        assertThat(statements.of(() -> pages.read(product, Optional.of(walk), 20)))
                .hasSize(1);
    }

    @Test
    void aPageThatTakesMoreOfALaneThanIsLikelyIsReadOnceMore() {
        backlog.features(8, 8);
        backlog.debt(new Random(2).ints(60, 1, 2).toArray());
        backlog.budget(9000, 0, 30);

        page("?limit=40")
                .body("items", hasSize(40))
                .body("items.findAll { it.lane == 'DEBT' }.size()", greaterThan(30));
    }

    @Test
    void theSamePageIsSentAgainUntilAnythingThatItShowsChanges() {
        backlog.features(5, 0, 3);
        backlog.debt(2);
        var release = backlog.release("Spring");
        backlog.score("1", release, 16_000_000L, true);
        String before = page("").extract().asString();
        assertThat(page("").extract().asString()).isEqualTo(before);

        backlog.renamed(release, "Summer");
        page("").body("items[0].release.name", equalTo("Summer"));
        backlog.budget(2000, 0, 55);
        page("").body("items.find { it.key == '%s' }.points".formatted(backlog.key("2")), is(5.5f));
        backlog.risks("3", 3, 1, "LOW");
        page("").body("items.find { it.key == '%s' }.risks.open".formatted(backlog.key("3")), is(1));
    }

    @Test
    void anItemHasTheFieldsThatTheDocumentTellsOf() {
        backlog.features(5);
        var told = Arrays.stream(BacklogItemView.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(page("").extract().<Map<String, Object>>path("items[0]")).containsOnlyKeys(told);
        assertThat(given().get(path() + "/" + backlog.key("1")).jsonPath().getMap(""))
                .containsOnlyKeys(told);
    }

    @Test
    void whoTakesItCompressedGetsTheSame() {
        backlog.features(5, 3);
        String plain = plain().header("Accept-Encoding", "identity").get(path()).asString();
        var compressed = plain().header("Accept-Encoding", "gzip, br").get(path());

        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(unzipped(compressed.asByteArray())).isEqualTo(plain);
    }

    @Test
    void whatAnotherReleaseWroteIsMadeAnewForWhoeverReadsItFirst() {
        backlog.features(5, 3);
        List<?> before = page("").extract().path("items");
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery(
                            "update backlog_head set shape = 3, sequence = sequence + 1 where product_key = :key")
                    .setParameter("key", backlog.productKey())
                    .executeUpdate();
            entities.createNativeQuery("update backlog_item set shown = null, placed = null where item_key like :keys")
                    .setParameter("keys", backlog.productKey() + "-%")
                    .executeUpdate();
        });

        assertThat(page("").extract().<List<?>>path("items")).isEqualTo(before);
    }

    @Test
    void aFilteredPageOfWhatAnotherReleaseWroteIsMadeAnewToo() {
        backlog.features(5, 3);
        List<?> before = page("?lane=FEATURE").extract().path("items");
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update backlog_head set shape = 3 where product_key = :key")
                    .setParameter("key", backlog.productKey())
                    .executeUpdate();
            entities.createNativeQuery("update backlog_item set shown = null where item_key like :keys")
                    .setParameter("keys", backlog.productKey() + "-%")
                    .executeUpdate();
        });

        assertThat(page("?lane=FEATURE&limit=49").extract().<List<?>>path("items"))
                .isEqualTo(before);
    }

    @Test
    void aPageThatNobodyAskedForBeforeIsNotFoundOnceItsProductIsDeleted() {
        backlog.features(5, 3);
        page("?limit=3");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update backlog_head set product_deleted = true where product_key = :key")
                        .setParameter("key", backlog.productKey())
                        .executeUpdate());

        given().get(path() + "?limit=4").then().statusCode(404).body("type", equalTo("/problems/product-not-found"));
    }

    private static RequestSpecification plain() {
        return given().config(RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    private static String unzipped(byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ValidatableResponse page(String query) {
        return given().urlEncodingEnabled(false).get(path() + query).then().statusCode(200);
    }

    private String path() {
        return "/api/v1/products/" + backlog.productKey() + "/backlog";
    }

    private static String forged(String cursor, String from, String to) {
        String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        assertThat(json).contains(from);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
}
