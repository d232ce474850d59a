package dev.tandem.testing.notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.BearerTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How often somebody may ask, and who is told of whom was refused. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestProfile(AccessTokenTest.Checked.class)
class TooManyRequestsTest {
    private static final int PER_CALLER = 60;
    private static final int PER_ADDRESS = 300;

    @Inject
    MeterRegistry metrics;

    @Test
    void aCallerAsksSoOftenFromWherever() {
        for (int i = 1; i <= PER_CALLER; i++) {
            ask("eager", i % 2 == 0 ? "203.0.113.1" : "203.0.113.2")
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"address\";q=300;w=86400, \"caller\";q=60;w=86400"))
                    .header(
                            "RateLimit",
                            matchesPattern(
                                    "\"address\";r=\\d+;t=\\d+, \"caller\";r=%d;t=\\d+".formatted(PER_CALLER - i)));
        }
        double before = refused("too-many-requests");

        ask("eager", "203.0.113.3")
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .header("RateLimit", matchesPattern("\"address\";r=299;t=\\d+, \"caller\";r=0;t=\\d+"))
                .body("type", equalTo("/problems/too-many-requests"))
                .body("quota", equalTo("caller"))
                .body("most", equalTo(PER_CALLER))
                .body("seconds", equalTo(86400));
        ask("patient", "203.0.113.3").statusCode(200);
        assertThat(refused("too-many-requests")).isEqualTo(before + 1);
    }

    @Test
    void anAddressAsksSoOftenWhoeverItIs() {
        for (int i = 1; i <= PER_ADDRESS; i++) {
            given().header("X-Forwarded-For", "198.51.100.7")
                    .get("/problems")
                    .then()
                    .statusCode(200);
        }

        given().header("X-Forwarded-For", "198.51.100.7")
                .header("X-Request-Id", "one-too-many")
                .get("/problems")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("X-Request-Id", equalTo("one-too-many"))
                .header("RateLimit", matchesPattern("\"address\";r=0;t=\\d+"))
                .body("quota", equalTo("address"));
        given().header("X-Forwarded-For", "198.51.100.8")
                .get("/problems")
                .then()
                .statusCode(200);
    }

    @Test
    void whoIsRefusedIsToldOnceInALogOfItsOwn() {
        double unauthenticated = refused("unauthenticated");
        double forbidden = refused("forbidden");
        try (var log = new LogRecords()) {
            given().header("X-Request-Id", "no-token")
                    .get("/api/v1/notes")
                    .then()
                    .statusCode(401);
            given().auth()
                    .oauth2(BearerTokens.claiming(Map.of("sub", "mallory", "groups", List.of("notes-stranger"))))
                    .header("X-Request-Id", "no-role")
                    .get("/api/v1/notes")
                    .then()
                    .statusCode(403);

            var nobody = log.one("refused=unauthenticated", "request=\"no-token\"");
            assertThat(nobody.getLoggerName()).isEqualTo("tandem.audit");
            assertThat(nobody.getFormattedMessage()).contains("actor=\"\"").contains("path=\"/api/v1/notes\"");
            assertThat(log.one("refused=forbidden", "request=\"no-role\"").getFormattedMessage())
                    .contains("actor=\"mallory\"")
                    .contains("method=GET");
        }
        assertThat(refused("unauthenticated")).isEqualTo(unauthenticated + 1);
        assertThat(refused("forbidden")).isEqualTo(forbidden + 1);
    }

    private double refused(String reason) {
        return metrics.get("tandem.requests.refused")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private static ValidatableResponse ask(String caller, String address) {
        return given().auth()
                .oauth2(BearerTokens.claiming(Map.of("sub", caller, "groups", List.of("notes-reader"))))
                .header("X-Forwarded-For", address)
                .get("/api/v1/notes?limit=1")
                .then();
    }
}
