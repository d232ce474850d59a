package dev.tandem.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.contract.JoinedContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Holds the API's document as committed against the one that the running service serves, so that a change to the API
 * shows in review. Run with {@code -Dcontracts.write=true} to write the served one where the change is meant.
 */
public final class OpenApiContract {
    private OpenApiContract() {}

    public static void holdsFor(String service) throws IOException {
        Path committed = Path.of(System.getProperty("tandem.root", ".."))
                .resolve("contracts/openapi")
                .resolve(service + ".yaml");
        String served = given().get("/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("contracts.write")) {
            Files.writeString(committed, served);
        }
        assertThat(served)
                .as(
                        "%s differs from what %s serves; if that is meant, run its tests with -Dcontracts.write=true",
                        committed, service)
                .isEqualTo(Files.readString(committed));
        holdsTogether(committed.resolveSibling("tandem.yaml"));
    }

    /** Both documents as one, made of what is committed of each. */
    private static void holdsTogether(Path committed) throws IOException {
        String[] services = {"product-service", "engineering-service"};
        var folder = Objects.requireNonNull(committed.getParent());
        if (Boolean.getBoolean("contracts.write")) {
            if (JoinedContract.clashes(folder, services).isEmpty()) {
                Files.writeString(committed, JoinedContract.of(folder, services));
            }
            // Else the other service's document is still to be written.
            return;
        }
        String joined = JoinedContract.of(folder, services);
        assertThat(joined)
                .as("%s is not what its two parts make; write them with -Dcontracts.write=true", committed)
                .isEqualTo(Files.readString(committed));
    }
}
