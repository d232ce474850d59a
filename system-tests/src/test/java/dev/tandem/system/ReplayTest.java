package dev.tandem.system;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The view is read anew from the topics, from their beginning, through states that are long over. */
class ReplayTest {
    private static final TestStack tandem = TestStack.shared();

    @Test
    void aReplayWithdrawsNothingFromAnActiveSprint() throws SQLException {
        tandem.create("REPLAY");
        feature("Dropped for a while, then taken up again");
        // What a replay passes through: for a while the feature of the sprint was closed.
        transition("DROPPED");
        String last = transition("PROPOSED");
        String estimated = tandem.engineering()
                .put("/items/REPLAY-1/estimate", Map.of("points", 5), last)
                .then()
                .statusCode(201)
                .extract()
                .header("Backlog-Token");
        String sprint = activeSprint(estimated);

        tandem.stack().engineering().stop();
        forgetView("engineering");
        tandem.restart(tandem.stack().engineering());

        tandem.awaitEqualCopies("REPLAY", 1);
        tandem.engineering()
                .get("/sprints/" + sprint + "/items")
                .then()
                .statusCode(200)
                .body("items.key", equalTo(List.of("REPLAY-1")));
        tandem.engineering().get("/sprints/" + sprint + "/scope-changes").then().body("items", hasSize(0));
    }

    private static String activeSprint(String token) {
        String sprint = tandem.engineering()
                .post(
                        "/products/REPLAY/sprints",
                        Map.of(
                                "name",
                                "Sprint 1",
                                "goal",
                                "Stay",
                                "startsOn",
                                "2027-01-11",
                                "endsOn",
                                "2027-01-22",
                                "capacity",
                                20),
                        token)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        tandem.engineering()
                .post("/sprints/" + sprint + "/items", Map.of("item", "REPLAY-1"))
                .then()
                .statusCode(201);
        tandem.engineering()
                .post("/sprints/" + sprint + "/start", Map.of("tradeoff", "There is no debt to plan"))
                .then()
                .statusCode(200);
        return sprint;
    }

    private static String feature(String title) {
        return tandem.product()
                .post("/products/REPLAY/features", Map.of("title", title))
                .then()
                .statusCode(201)
                .extract()
                .header("Backlog-Token");
    }

    private static String transition(String to) {
        return tandem.product()
                .post("/features/REPLAY-1/transitions", Map.of("to", to, "reason", "Tried"))
                .then()
                .statusCode(200)
                .extract()
                .header("Backlog-Token");
    }

    private static void forgetView(String database) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(tandem.stack().postgres().url(database), database, database);
                var sql = connection.createStatement()) {
            sql.execute("truncate backlog_head, backlog_item, backlog_position");
        }
    }
}
