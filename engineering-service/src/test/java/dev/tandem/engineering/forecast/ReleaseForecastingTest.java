package dev.tandem.engineering.forecast;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.ReleaseDates;
import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.forecast.Calculations.Due;
import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ReleaseForecastingTest {
    private static final LocalDate FIRST_END = LocalDate.parse("2090-02-26");

    @Inject
    EntityManager entities;

    @Inject
    Calculations calculations;

    private KnownProduct product;

    @BeforeEach
    void aTeamThatDoesTenPointsAFortnight() {
        product = new KnownProduct();
        SprintsOfTests.record(product.id(), RecordedSprints.closed(10, 10, 10));
    }

    @Test
    void whatIsEstimatedAnewMovesTheDatesInTheView() {
        UUID spring = product.release("Spring", "2090-03-01");
        String feature = estimated(product.feature("OLD-1", spring), 8);
        awaitDates(Map.of(spring, new ReleaseDates(FIRST_END, FIRST_END)));

        estimated(feature, 15);
        awaitDates(Map.of(spring, new ReleaseDates(FIRST_END.plusDays(14), FIRST_END.plusDays(14))));

        var forecast = get("/products/" + product.key() + "/forecast").statusCode(200);
        assertThat(forecast.extract().<String>path("releases[0].p85.date")).isEqualTo("2090-03-12");
        List<String> kinds = get("/products/" + product.key() + "/changes")
                .statusCode(200)
                .extract()
                .path("items.kind");
        assertThat(kinds).contains("forecast");
    }

    @Test
    void datesThatStayAreNotToldAgain() {
        UUID spring = product.release("Spring", "2090-03-01");
        estimated(product.feature("OLD-1", spring), 8);
        awaitDates(Map.of(spring, new ReleaseDates(FIRST_END, FIRST_END)));
        awaitRest();
        long told = told();

        // Behind all that is in a release.
        estimated(product.feature("OLD-2", null), 8);
        awaitRest();

        assertThat(told()).isEqualTo(told).isEqualTo(1);
    }

    @Test
    void withoutAPastNothingIsTold() {
        SprintsOfTests.record(product.id(), RecordedSprints.closed(10, 10));
        estimated(product.feature("OLD-1", product.release("Spring", "2090-03-01")), 8);
        awaitRest();

        assertThat(told()).isZero();
        assertThat(head().releaseDates()).isEmpty();
    }

    @Test
    void ofTwoReplicasOneTells() {
        var first = new Due(UUID.randomUUID(), null, null);
        assertThat(replace(first, 7)).isTrue();
        assertThat(replace(first, 7)).isFalse();

        var second = new Due(first.productId(), 7L, FIRST_END);
        assertThat(replace(second, 9)).isTrue();
        assertThat(replace(second, 8)).isFalse();
    }

    @Test
    void anotherDayMakesAllReleasesDue() {
        estimated(product.feature("OLD-1", product.release("Spring", "2090-03-01")), 8);
        awaitRest();

        assertThat(due(FIRST_END)).contains(product.id());
    }

    @Test
    void aProductWithoutReleasesIsNeverDue() {
        estimated(product.feature(), 8);

        assertThat(due(FIRST_END)).doesNotContain(product.id());
    }

    private boolean replace(Due due, long sequence) {
        return QuarkusTransaction.requiringNew().call(() -> calculations.replace(due, sequence, FIRST_END));
    }

    private List<UUID> due(LocalDate day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> calculations.due(day).stream().map(Due::productId).toList());
    }

    private String estimated(String feature, int points) {
        put(given(), "/items/" + feature + "/estimate", "{\"points\":%d}".formatted(points))
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        awaitField("/products/" + product.key() + "/backlog/" + feature, "points", points);
        return feature;
    }

    private void awaitDates(Map<UUID, ReleaseDates> dates) {
        await().untilAsserted(() -> assertThat(head().releaseDates()).isEqualTo(dates));
    }

    /** Until the releases are forecast from the product as it is now. */
    private void awaitRest() {
        await().until(() -> !due(LocalDate.now(ZoneOffset.UTC)).contains(product.id()));
    }

    private BacklogHead head() {
        return QuarkusTransaction.requiringNew().call(() -> entities.find(BacklogHead.class, product.id()));
    }

    private long told() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select count(*) from journal where kind = 'forecast' and aggregate_id = :id")
                                .setParameter("id", product.id())
                                .getSingleResult())
                        .longValue());
    }
}
