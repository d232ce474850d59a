package dev.tandem.backlog.discovery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.backlog.projection.Learning;
import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DiscoveryTest {
    private static final Instant FIRST = Instant.parse("2026-04-01T09:00:00Z");
    private static final Instant LAST = Instant.parse("2026-04-02T09:00:00Z");

    @Inject
    TestBacklog backlog;

    @BeforeEach
    void threeFeatures() {
        backlog.start();
        backlog.features(0, 0, 0);
        backlog.debt(2);
    }

    @Test
    void eachStandsAtItsStepSinceItCameThere() {
        backlog.learned("1", 2, "PROPOSED", new Learning(null, null, null, List.of()));
        backlog.learned("2", 2, "DEFINED", new Learning(FIRST, FIRST, null, List.of()));
        backlog.assessed("2", LAST);

        discovery("")
                .body("items.key", contains(backlog.key("1"), backlog.key("2"), backlog.key("3")))
                .body("items.step", contains("FRAMING", "TEST_PLAN", "FRAMING"))
                .body("items[0].since", nullValue())
                .body("items[1].since", is("2026-04-02T09:00:00Z"))
                .body("items[1].status", is("DEFINED"))
                .body("items[2].since", nullValue());
    }

    @Test
    void whatIsCommittedIsFoundOutAlready() {
        backlog.learned("1", 2, "COMMITTED", new Learning(null, null, null, List.of()));

        discovery("").body("items.key", contains(backlog.key("2"), backlog.key("3")));
    }

    @Test
    void itIsReadPageByPageInProductsOrder() {
        String next = discovery("?limit=2")
                .body("items.key", contains(backlog.key("1"), backlog.key("2")))
                .extract()
                .path("next");

        discovery("?limit=2&cursor=" + next)
                .body("items.key", contains(backlog.key("3")))
                .body("next", nullValue());
    }

    private ValidatableResponse discovery(String query) {
        return given().get("/api/v1/products/%s/discovery%s".formatted(backlog.productKey(), query))
                .then()
                .statusCode(200);
    }
}
