package dev.tandem.product;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.BearerTokens;
import dev.tandem.testing.Requests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestProfile(BearerTokenTest.Checked.class)
class BearerTokenTest {
    private static final String PAGE = "https://backlog.example";

    public static final class Checked implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var configuration = new HashMap<>(BearerTokens.configurationByProduct());
            configuration.put("tandem.cors.origins", PAGE);
            return configuration;
        }
    }

    @Test
    void whoSendsNoTokenIsNobody() {
        given().get("/api/v1/products")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void aTokenThatIsNotOursIsRefused() {
        for (String token : new String[] {"x", "a.b.c", BearerTokens.signedByAStranger("ada", "product")}) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/products")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/unauthenticated"));
        }
    }

    @Test
    void rolesComeFromTheTokenAndOpenAccessHeadersCountForNothing() {
        given().auth()
                .oauth2(BearerTokens.of("vera", "viewer"))
                .get("/api/v1/products")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(BearerTokens.of("vera", "viewer"))
                .header("Tandem-Role", "admin")
                .contentType("application/json")
                .body("{\"key\":\"NOPE\",\"name\":\"No\"}")
                .post("/api/v1/products")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"))
                .body("roles", contains("viewer"))
                .body("needed", contains("admin", "product"));
        given().auth()
                .oauth2(BearerTokens.of("mallory", "stranger"))
                .get("/api/v1/products")
                .then()
                .statusCode(403);
    }

    /** Browsers send no credentials with it. */
    @Test
    void aPageAsksWhatItMaySendWithoutAToken() {
        given().header("Origin", PAGE)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match,backlog-token,idempotency-key")
                .options("/api/v1/features/PAY-1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(PAGE))
                .header("Access-Control-Allow-Methods", equalTo("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("authorization"));
    }

    @Test
    void aPageReadsWhyItIsRefusedAndWhatItsWritesAreNamed() {
        given().header("Origin", PAGE)
                .get("/api/v1/products")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", equalTo(PAGE))
                .header("Access-Control-Expose-Headers", containsString("WWW-Authenticate"))
                .header("Access-Control-Expose-Headers", containsString("Backlog-Token"));
    }

    @Test
    void whatSomebodySaysOfAProxyIsNotBelieved() {
        given().auth()
                .oauth2(BearerTokens.of("vera", "product"))
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .contentType("application/json")
                .body("{\"key\":\"%s\",\"name\":\"A product\"}".formatted(Requests.aProductKey()))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .header("Location", startsWith("http://127.0.0.1:"));
    }

    @Test
    void theCatalogueOfProblemsIsForEverybody() {
        given().get("/problems").then().statusCode(200);
    }
}
