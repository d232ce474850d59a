package dev.tandem.product;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.BearerTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestProfile(BearerTokenTest.Checked.class)
class BearerTokenTest {
    public static final class Checked implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return BearerTokens.configuration();
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
                .body("type", equalTo("/problems/forbidden"));
        given().auth()
                .oauth2(BearerTokens.of("mallory", "stranger"))
                .get("/api/v1/products")
                .then()
                .statusCode(403);
    }

    @Test
    void theCatalogueOfProblemsIsForEverybody() {
        given().get("/problems").then().statusCode(200);
    }
}
