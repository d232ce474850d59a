package dev.tandem.system;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A product with something of everything that screens show: a closed, an active and a planned sprint among it. */
final class BusyProduct {
    private static final String KEY = "BUSY";
    private static final String CARDS = "BUSY-1";
    private static final String REFUNDS = "BUSY-2";

    private final Api product;
    private final Api engineering;
    private final TestStack tandem;

    BusyProduct(TestStack tandem) {
        this.tandem = tandem;
        product = tandem.product();
        engineering = tandem.engineering();
    }

    /** @return what the table of screens writes in braces, by name */
    Map<String, String> build() {
        tandem.create(KEY);
        features();
        tandem.awaitEqualCopies(KEY, 6);
        debt();
        tandem.awaitEqualCopies(KEY, 9);
        links();
        estimates();
        engineering.post(
                "/items/BUSY-1/risks", Map.of("kind", "TIMELINE", "severity", "HIGH", "statement", "Slow bank"));
        closeASprint();
        String active = sprint("Active", 10);
        start(active, "BUSY-4", "BUSY-D2");
        finish(active, "BUSY-D2");
        String planned = sprint("Planned", 8);
        tandem.awaitEqualCopies(KEY, 9);
        return Map.of("p", KEY, "f", CARDS, "g", REFUNDS, "s", planned);
    }

    private void features() {
        String goal = id(product.post(
                "/products/BUSY/goals",
                Map.of("title", "More pay", "metric", Map.of("name", "Payers", "baseline", 48, "target", 60))));
        String initiative = id(product.post("/products/BUSY/initiatives", Map.of("title", "Cards", "goalId", goal)));
        String release =
                id(product.post("/products/BUSY/releases", Map.of("name", "Spring", "targetOn", "2027-04-01")));
        var cards = Map.of(
                "title",
                "Pay by card",
                "problem",
                "Half of them leave",
                "why",
                "They ask",
                "owner",
                "checkout",
                "tags",
                List.of("checkout"),
                "acceptanceCriteria",
                List.of(Map.of("text", "A refused card leaves the basket")),
                "successMetrics",
                List.of(Map.of("name", "Payers", "baseline", 48, "target", 60)),
                "goalId",
                goal,
                "initiativeId",
                initiative,
                "releaseId",
                release);
        made(product.post("/products/BUSY/features", cards));
        for (String title : List.of("Refunds", "Invoices", "Vouchers", "Gift cards", "Points")) {
            made(product.post("/products/BUSY/features", Map.of("title", title, "owner", "ana")));
        }
    }

    private void debt() {
        for (String title : List.of("Old gateway", "Slow builds", "Flaky tests")) {
            made(engineering.post("/products/BUSY/debt", Map.of("title", title, "consequence", "an hour a day")));
        }
    }

    private void links() {
        var links = List.of(Map.of("type", "BLOCKED_BY", "to", "BUSY-D1"), Map.of("type", "RELATES", "to", REFUNDS));
        product.patch("/features/BUSY-1", Map.of("links", links)).then().statusCode(200);
    }

    private void estimates() {
        var estimates = new ArrayList<Map<String, Object>>();
        for (String item : List.of(CARDS, REFUNDS, "BUSY-3", "BUSY-4", "BUSY-5", "BUSY-D1", "BUSY-D2", "BUSY-D3")) {
            estimates.add(Map.of("item", item, "points", 3, "low", 2, "high", 5));
        }
        engineering
                .post("/products/BUSY/estimates", Map.of("estimates", estimates))
                .then()
                .statusCode(200);
    }

    private void closeASprint() {
        String sprint = sprint("Closed", 10);
        start(sprint, "BUSY-3", "BUSY-D3");
        finish(sprint, "BUSY-3");
        finish(sprint, "BUSY-D3");
        engineering.post("/sprints/" + sprint + "/close", Map.of()).then().statusCode(200);
        engineering
                .putOver(
                        "/sprints/" + sprint + "/retro",
                        Map.of("wentWell", "Pairing", "gotInTheWay", "The bank", "next", "Ask it early"))
                .then()
                .statusCode(200);
    }

    private String sprint(String name, int capacity) {
        return id(engineering.post(
                "/products/BUSY/sprints",
                Map.of(
                        "name", name,
                        "goal", "Cards",
                        "startsOn", "2027-01-11",
                        "endsOn", "2027-01-22",
                        "capacity", capacity)));
    }

    private void start(String sprint, String... items) {
        engineering
                .post("/sprints/" + sprint + "/items", Map.of("items", List.of(items)))
                .then()
                .statusCode(200);
        engineering
                .post("/sprints/" + sprint + "/start", Map.of("tradeoff", "Cards first"))
                .then()
                .statusCode(200);
    }

    private void finish(String sprint, String item) {
        engineering
                .patch("/sprints/%s/items/%s".formatted(sprint, item), Map.of("progress", "DONE"))
                .then()
                .statusCode(200);
    }

    private static void made(Response answer) {
        answer.then().statusCode(201);
    }

    private static String id(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }
}
