package dev.tandem.engineering;

import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.MadeUpCursors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class MadeUpCursorsTest {
    @Test
    void everyListRefusesACursorThatIsMadeUpOrGoesOnFromThere() throws Exception {
        var product = new KnownProduct();
        var planning = new Planning(product);
        String feature = planning.feature(8);
        String debt = planning.debt(2);
        planning.feature(3);
        String sprint = planning.started(40, feature, debt);
        var parameters = new HashMap<String, String>();
        parameters.put("product", product.key());
        parameters.put("item", feature);
        parameters.put("debt", debt);
        parameters.put("sprint", get(sprint).extract().path("id"));
        parameters.put("/api/v1/sprints/{sprint}/proposal", "/api/v1" + planning.sprint(20) + "/proposal");
        parameters.put("risk", created("/items/" + feature + "/risks", """
                {"kind":"DEPENDENCY","severity":"LOW","statement":"The sandbox is late"}"""));
        parameters.put("change", created(sprint + "/scope-changes", """
                {"whatChanged":"The deadline moved","remove":["%s"],"timelineImpact":"none","qualityImpact":"none",
                 "recommendation":"do it"}
                """.formatted(feature)));
        String comments = "/items/" + debt + "/comments";
        parameters.put("/api/v1/items/{item}/comments", "/api/v1" + comments);
        parameters.put("comment", created(comments, "{\"text\":\"Can it wait?\",\"question\":true}"));
        parameters.put("webhook", created("/webhooks", "{\"url\":\"https://tool.example\",\"status\":\"PAUSED\"}"));

        MadeUpCursors.areRefusedByEveryList(20260423, product.id().toString(), parameters);
    }

    private static String created(String path, String json) {
        return post(path, json).statusCode(201).extract().path("id");
    }
}
