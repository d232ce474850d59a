package dev.tandem.engineering.imports;

import static dev.tandem.testing.Requests.awaitField;
import static dev.tandem.testing.Requests.get;
import static dev.tandem.testing.Requests.post;
import static dev.tandem.testing.Requests.put;
import static dev.tandem.testing.Requests.upload;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import and a sprint change the same items and the same budget; each must take the locks as the other does. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class LockOrderTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int ROUNDS = 5;
    private static final int FEATURES = 4;

    @Inject
    EntityManager entities;

    private KnownProduct product;
    private List<String> features;
    private String sprint;

    @BeforeEach
    void aPlannedSprintAndFeaturesThatWereBegun() {
        product = new KnownProduct();
        features = new ArrayList<>();
        sprint = new Planning(product).sprint(40);
        for (int i = 1; i <= FEATURES; i++) {
            features.add(product.feature("OLD-" + i));
            put(
                            given().header("If-Match", "*"),
                            "/items/" + features.get(i - 1) + "/progress",
                            "{\"progress\":\"IN_PROGRESS\"}")
                    .statusCode(200);
        }
    }

    @Test
    void theEndOfAnImportWaitsForABudgetWithNothingElseInHand() {
        allWorkItemsAreFreeWhileAnImportWaitsFor(this::lockBudget);
    }

    @Test
    void anImportTakesItemsInTheSameOrderAsABatchOfEstimates() {
        allWorkItemsAreFreeWhileAnImportWaitsFor(this::lockFirstWorkItem);
    }

    private void allWorkItemsAreFreeWhileAnImportWaitsFor(Runnable lock) {
        String running = QuarkusTransaction.requiringNew().call(() -> {
            lock.run();
            String location = importPoints();
            awaitSomebodyWaitingForThis();
            assertThat(workItemsThatAreFree()).hasSize(FEATURES);
            return location;
        });
        awaitField(running, "status", "DONE");
    }

    @Test
    void importsAndSprintsAndEstimatesAtOnceGetOn() {
        for (int round = 1; round <= ROUNDS; round++) {
            aPlannedSprintAndFeaturesThatWereBegun();
            String running = importPoints();
            for (String feature : features) {
                // Refused where the points have not come yet, but never for a lock's sake.
                Planning.add(sprint, feature).statusCode(oneOf(201, 409));
            }
            String last = features.get(FEATURES - 1);
            post("/products/" + product.key() + "/estimates", """
                            {"estimates":[{"item":"%s","points":2},{"item":"%s","points":3}]}
                            """.formatted(last, features.get(0)))
                    .statusCode(200);
            awaitField(running, "status", "DONE");
            get(running).body("refusedCount", is(0));
        }
    }

    /** The last feature first. */
    private String importPoints() {
        var csv = new StringBuilder("key,title,type,points\n");
        var keys = new ArrayList<Integer>();
        for (int i = 1; i <= FEATURES; i++) {
            keys.add(i);
        }
        Collections.reverse(keys);
        keys.forEach(i -> csv.append("OLD-%d,a,Story,%d\n".formatted(i, i)));
        return pathOf(upload("/products/" + product.key() + "/imports", csv.toString())
                .statusCode(202)
                .extract()
                .header("Location"));
    }

    private void lockBudget() {
        entities.createNativeQuery("select id from budget where id = :id for update")
                .setParameter("id", product.id())
                .getSingleResult();
    }

    private void lockFirstWorkItem() {
        entities.createNativeQuery(
                        "select id from work_item where product_id = :product order by id limit 1 for update")
                .setParameter("product", product.id())
                .getSingleResult();
    }

    /** Those that this transaction holds or can have at once. */
    private List<?> workItemsThatAreFree() {
        return entities.createNativeQuery("select id from work_item where product_id = :product for update skip locked")
                .setParameter("product", product.id())
                .getResultList();
    }

    private void awaitSomebodyWaitingForThis() {
        await().atMost(TIMEOUT)
                .pollInSameThread()
                .until(() -> !entities.createNativeQuery("""
                        select pid from pg_locks
                        where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))
                        """).getResultList().isEmpty());
    }

    private static String pathOf(String location) {
        return URI.create(location).getPath().substring("/api/v1".length());
    }
}
