package dev.tandem.backlog.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place of one item, found without going there, is the one that a walk through the whole order comes to. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PlaceInOrderTest {
    @Inject
    TestBacklog backlog;

    @Inject
    Backlogs backlogs;

    @Inject
    Items items;

    @Inject
    SqlStatements statements;

    @ParameterizedTest(name = "{0} features, {1} debt items, share {2}, carry {3}")
    @CsvSource({
        "40, 20, 2000, 0",
        "40, 20, 2000, 400000",
        "40, 20, 2000, -700000",
        "30, 30, 10000, 0",
        "30, 30, 0, 0",
        "0, 25, 2000, 0",
        "25, 0, 2000, 0",
        // Several sections in each lane.
        "1300, 700, 3300, 50000"
    })
    void isWhereAWalkComesToIt(int features, int debt, int share, long carry) {
        var random = new Random(features + 31L * debt + share + carry);
        backlog.start();
        backlog.features(random.ints(features, 0, 14).toArray());
        backlog.debt(random.ints(debt, 0, 9).toArray());
        backlog.expeditedDebt(8);
        backlog.expeditedDebt(3);
        backlog.budget(share, carry, 30);

        var walked = walk();

        assertThat(walked).hasSize(features + debt + 2);
        int step = 1 + walked.size() / 150;
        for (int i = 0; i < walked.size(); i += step) {
            assertThat(shown(walked.get(i)).getLong("position"))
                    .as(walked.get(i))
                    .isEqualTo(i + 1L);
        }
    }

    @ParameterizedTest
    @CsvSource({"10", "2000"})
    void costsTheSameWhateverTheLengthOfTheOrder(int features) {
        backlog.start();
        backlog.features(new Random(1).ints(features, 1, 9).toArray());
        backlog.debt(3, 2, 1);
        UUID product = QuarkusTransaction.requiringNew()
                .call(() -> backlogs.product(backlog.productKey()).productId());

        var issued = statements.of(() -> items.read(product, backlog.key(Integer.toString(features))));

        assertThat(issued).hasSize(3);
    }

    private List<String> walk() {
        var keys = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(path() + "?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            keys.addAll(page.getList("items.key", String.class));
            cursor = page.getString("next");
        }
        return keys;
    }

    private JsonPath shown(String key) {
        return given().get(path() + "/" + key).then().statusCode(200).extract().jsonPath();
    }

    private String path() {
        return "/api/v1/products/" + backlog.productKey() + "/backlog";
    }
}
