package dev.tandem.testing.notes;

import static dev.tandem.testing.BearerTokens.claiming;
import static dev.tandem.testing.BearerTokens.ofType;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.BearerTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which tokens are taken, and whom history names by them. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestProfile(AccessTokenTest.Checked.class)
class AccessTokenTest {
    public static final class Checked implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var configuration = new HashMap<>(BearerTokens.configuration());
            configuration.put("tandem.access.role-prefix", "notes-");
            configuration.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            configuration.put("quarkus.http.proxy.enable-forwarded-host", "true");
            configuration.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
            // So long that nothing comes back while a test looks; far more than the other tests of this profile ask
            // for.
            configuration.put("tandem.limits.window", "24h");
            configuration.put("tandem.limits.requests-per-caller", "60");
            configuration.put("tandem.limits.requests-per-address", "300");
            return configuration;
        }
    }

    private static final List<String> WRITER = List.of("notes-writer");

    @Inject
    EntityManager entities;

    @Test
    void anAccessTokenForThisServiceIsTaken() {
        taken(claiming(Map.of("groups", WRITER)));
        taken(claiming(Map.of("groups", WRITER, "aud", List.of("account", "tandem"))));
        taken(claiming(Map.of("groups", WRITER, "typ", "Bearer", "nonce", "older Keycloaks have one here too")));
        taken(ofType("at+jwt", Map.of("groups", WRITER, "nonce", "n")));
        taken(ofType("application/at+jwt", Map.of("groups", WRITER)));
    }

    @Test
    void aTokenForAnotherAudienceOrOfAnotherIssuerIsRefused() {
        refused(with("aud", "another-application"));
        refused(with("aud", null));
        refused(with("iss", "https://elsewhere.example"));
        refused(with("iss", null));
    }

    @Test
    void aTokenHoldsInItsTimeOnly() {
        long now = Instant.now().getEpochSecond();

        refused(with("exp", null));
        refused(with("exp", now - 5));
        refused(with("exp", "soon"));
        refused(with("nbf", now + 600));
        refused(with("iat", now + 600)).body("detail", containsString("iat"));
        refused(with("iat", "now"));
    }

    @Test
    void aTokenOfAnotherKindIsRefused() {
        for (String type : List.of("ID", "Refresh", "Offline", "Logout")) {
            refused(with("typ", type));
        }
        refused(with("token_use", "id")).body("detail", containsString("access token"));
        taken(with("token_use", "access"));
        for (String claim : List.of("nonce", "at_hash", "c_hash")) {
            refused(with(claim, "x")).body("detail", containsString("access token"));
        }
    }

    @Test
    void historyNamesTheCallerAndNoRolesButOurs() {
        var groups = IntStream.range(0, 100).mapToObj(i -> "department-" + i).toList();
        var all = new ArrayList<>(groups);
        all.addAll(List.of("notes-writer", "notes-reader", "writer", "admin", "notes-king"));

        assertThat(actorOf(claiming(Map.of("sub", "4711", "preferred_username", "ada", "groups", all))))
                .containsExactly("ada", "reader,writer");
        assertThat(actorOf(claiming(Map.of("sub", "4711", "groups", WRITER)))).containsExactly("4711", "writer");
        assertThat(actorOf(claiming(Map.of("sub", "4711", "preferred_username", " ", "groups", WRITER))))
                .containsExactly("4711", "writer");
    }

    @Test
    void rolesWithoutThePrefixAreNotOurs() {
        create(claiming(Map.of("groups", List.of("admin", "writer"))))
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void whoCannotBeNamedIsNobody() {
        refused(with("sub", null)).body("detail", containsString("sub"));
        refused(with("sub", ""));
        refused(with("sub", "a\u0000b"));
        refused(with("sub", "a\nb"));
        refused(with("preferred_username", "x".repeat(201)));
        refused(with("preferred_username", "a\u0007"));
    }

    @Test
    void aProxyThatIsTrustedSaysUnderWhichNameItWasAsked() {
        given().auth()
                .oauth2(claiming(Map.of("groups", WRITER)))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "tandem.example")
                .contentType("application/json")
                .body("{\"text\":\"one\"}")
                .post("/api/v1/notes/" + NoteRequests.aKey())
                .then()
                .statusCode(201)
                .header("Location", startsWith("https://tandem.example/api/v1/notes/"));
    }

    private static String with(String claim, Object value) {
        var changes = new HashMap<String, Object>();
        changes.put("groups", WRITER);
        changes.put(claim, value);
        return claiming(changes);
    }

    private static void taken(String token) {
        create(token).statusCode(201);
    }

    private static ValidatableResponse refused(String token) {
        return create(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    private Object[] actorOf(String token) {
        String id = create(token).statusCode(201).extract().path("id");
        return (Object[]) entities.createNativeQuery("select actor, role from journal where aggregate_id = :id")
                .setParameter("id", UUID.fromString(id))
                .getSingleResult();
    }

    private static ValidatableResponse create(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"text\":\"one\"}")
                .post("/api/v1/notes/" + NoteRequests.aKey())
                .then();
    }
}
