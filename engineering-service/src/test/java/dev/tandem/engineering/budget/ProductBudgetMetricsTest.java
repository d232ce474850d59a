package dev.tandem.engineering.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counted in the background, every few seconds. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ProductBudgetMetricsTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    private KnownProduct product;
    private Planning planning;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
        planning = new Planning(product);
    }

    @Test
    void aProductWithoutASprintHasWhatWasAgreedAndNoShareOfWhatIsDone() {
        awaitValue("tandem_budget_debt_share", 0.2);

        assertThat(value("tandem_budget_next_target")).contains(0.2);
        assertThat(value("tandem_budget_carry_points")).contains(0.0);
        assertThat(value("tandem_budget_planned_share")).isEmpty();
        assertThat(value("tandem_budget_rolling_share")).isEmpty();
        assertThat(status(BudgetStatus.INSUFFICIENT_DATA)).contains(1.0);
        assertThat(status(BudgetStatus.CRITICAL)).contains(0.0);
    }

    @Test
    void whatIsPlannedAndDoneIsMeasuredAsTheBudgetShowsIt() {
        String feature = planning.feature(30);
        String debt = planning.debt(10);
        String sprint = planning.sprint(40, feature, debt);
        Planning.start(sprint, "once").statusCode(200);
        awaitValue("tandem_budget_planned_share", 0.25);

        Planning.finish(sprint, feature, debt);
        Planning.close(sprint).statusCode(200);

        awaitValue("tandem_budget_rolling_share", 0.25);
        assertThat(value("tandem_budget_planned_share")).contains(0.25);
        assertThat(value("tandem_budget_carry_points")).contains(-2.0);
        assertThat(value("tandem_budget_next_target").orElseThrow()).isCloseTo(0.15, within(1e-9));
    }

    @Test
    void whatIsReadyIsMeasuredAsTheBacklogShowsIt() {
        planning.feature(30);
        planning.debt(2);
        product.feature();
        awaitReady("FEATURE", 30);
        awaitReady("DEBT", 2);
        assertThat(value("tandem_backlog_capacity_points")).isEmpty();

        // Now the feature is larger than a sprint.
        planning.sprint(20);
        awaitValue("tandem_backlog_capacity_points", 20);

        awaitReady("FEATURE", 0);
        awaitReady("DEBT", 2);
    }

    private void awaitReady(String lane, double points) {
        String labels = "{product=\"%s\",lane=\"%s\"}".formatted(product.key(), lane);
        await().atMost(SOON)
                .until(() -> series("tandem_backlog_ready_points" + labels)
                        .filter(value -> value == points)
                        .isPresent());
    }

    @Test
    void anArchivedProductIsNotMeasured() {
        awaitValue("tandem_budget_debt_share", 0.2);

        product.archive();

        await().atMost(SOON).until(() -> value("tandem_budget_debt_share").isEmpty());
        assertThat(status(BudgetStatus.INSUFFICIENT_DATA)).isEmpty();
    }

    private void awaitValue(String name, double expected) {
        await().atMost(SOON)
                .until(() -> value(name).filter(value -> value == expected).isPresent());
    }

    private Optional<Double> value(String name) {
        return series(name + "{product=\"" + product.key() + "\"}");
    }

    private Optional<Double> status(BudgetStatus status) {
        return series("tandem_budget_status{product=\"" + product.key() + "\",status=\"" + status.name() + "\"}");
    }

    private Optional<Double> series(String series) {
        return given().get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> Double.valueOf(line.substring(series.length())))
                .findAny();
    }
}
