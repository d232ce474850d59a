package dev.tandem.testing.notes;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.BearerTokens;
import dev.tandem.testing.IdentityProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A service may start before the identity provider does. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestProfile(IdentityProviderAwayTest.Away.class)
class IdentityProviderAwayTest {
    public static final class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return IdentityProvider.configuration();
        }
    }

    @Test
    void whatNeedsACallerIsUnavailableUntilTheProviderIsThere() throws Exception {
        String token = BearerTokens.claiming(Map.of("iss", IdentityProvider.address(), "groups", List.of("reader")));

        unavailable(token);
        try (var silent = IdentityProvider.thatDoesNotAnswer()) {
            unavailable(token);
        }
        given().get("/problems").then().statusCode(200);

        try (var provider = IdentityProvider.start()) {
            await().atMost(Duration.ofSeconds(30)).until(() -> status(token) == 200);
        }
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/api/v1/notes").statusCode();
    }

    private static void unavailable(String token) {
        given().auth()
                .oauth2(token)
                .get("/api/v1/notes")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .time(lessThan(10L), TimeUnit.SECONDS)
                .body("type", equalTo("/problems/identity-provider-unavailable"));
    }
}
