package dev.tandem.engineering.sprint;

import static dev.tandem.testing.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.engineering.KnownProduct;
import dev.tandem.engineering.Planning;
import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which order a transaction that changes several aggregates tells of them, and which change its token names. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class EventOrderTest {
    @Inject
    EntityManager entities;

    private KnownProduct product;
    private Planning team;

    @BeforeEach
    void aNewProduct() {
        product = new KnownProduct();
        team = new Planning(product);
    }

    @Test
    void aSprintIsToldAheadOfItsWorkAndLeavesTheBudgetAsItWas() {
        String feature = team.feature(8), debt = team.debt(2);
        String sprint = team.sprint(10, feature, debt);
        long before = lastSeq();

        var answer = Planning.start(sprint).statusCode(200);

        assertThat(eventsSince(before))
                .containsExactly("sprint.started", "work-item.sprint-changed", "work-item.sprint-changed");
        assertThat(token(answer)).isEqualTo(lastKeyAndVersion());
    }

    @Test
    void whatIsDoneInASprintIsPaidFromTheBudgetInTheSameTransaction() {
        String feature = team.feature(8), debt = team.debt(2);
        String sprint = team.started(10, feature, debt);
        long before = lastSeq();

        var answer = Planning.progress(sprint, debt, "DONE").statusCode(200);

        assertThat(eventsSince(before))
                .containsExactly("sprint.item-progressed", "work-item.progressed", "budget.reckoned");
        assertThat(token(answer)).isEqualTo(lastKeyAndVersion());
    }

    @Test
    void aClosedSprintTellsOfItsDebtAndOfTheBudget() {
        String feature = team.feature(8), debt = team.debt(2);
        String sprint = team.started(10, feature, debt);
        Planning.finish(sprint, feature, debt);
        long before = lastSeq();

        var answer = Planning.close(sprint).statusCode(200);

        assertThat(eventsSince(before))
                .containsExactly(
                        "sprint.closed",
                        "work-item.sprint-changed",
                        "work-item.sprint-changed",
                        "debt.transitioned",
                        "budget.reckoned");
        assertThat(token(answer)).isEqualTo(lastKeyAndVersion());
    }

    @Test
    void oneThatIsRankedIsOneEvent() {
        team.debt(1);
        String second = team.debt(1);
        long before = lastSeq();

        var answer = post("/debt/" + second + "/rank", "{\"to\":\"TOP\"}").statusCode(200);

        assertThat(eventsSince(before)).containsExactly("debt.ranked");
        assertThat(token(answer)).isEqualTo(lastKeyAndVersion());
    }

    private static String token(ValidatableResponse answer) {
        return answer.extract().header("Backlog-Token");
    }

    private long lastSeq() {
        return ((Number) single("select coalesce(max(seq), 0) from journal")).longValue();
    }

    private String lastKeyAndVersion() {
        return (String) single("""
                select kind || ':' || aggregate_id || '@' || version from journal where partition_id = '%s'
                order by seq desc limit 1
                """.formatted(product.id()));
    }

    private Object single(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(query).getSingleResult());
    }

    @SuppressWarnings("unchecked")
    private List<String> eventsSince(long seq) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                        select replace(replace(type, '.v1', ''), 'dev.tandem.', '') from journal
                        where seq > :seq and partition_id = :product order by seq
                        """, String.class)
                        .setParameter("seq", seq)
                        .setParameter("product", product.id())
                        .getResultList());
    }
}
