package dev.tandem.backlog.overview;

import static dev.tandem.backlog.overview.SomeSituation.DEBT;
import static dev.tandem.backlog.overview.SomeSituation.FEATURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OverviewViewTest {
    @Test
    void readyWorkIsCountedInSprintsRoundedDown() {
        assertThat(new ReadyAhead(360, 80, 400).sprints()).isEqualByComparingTo("1.1");
        assertThat(new ReadyAhead(399, 0, 400).sprints()).isEqualByComparingTo("0.99");
        assertThat(new ReadyAhead(399, 0, 400).isLessThanASprint()).isTrue();
        assertThat(new ReadyAhead(300, 100, 400).isLessThanASprint()).isFalse();
    }

    @Test
    void whileNobodyKnowsTheCapacityNothingIsSaidOfSprints() {
        assertThat(new ReadyAhead(10, 10, null).sprints()).isNull();
        assertThat(new ReadyAhead(0, 0, null).isLessThanASprint()).isFalse();
    }

    @Test
    void progressIsTheWayThatIsGone() {
        assertThat(progress(48, 60, 51)).isEqualByComparingTo("0.25");
        assertThat(progress(10, 2, 4)).isEqualByComparingTo("0.75");
        assertThat(progress(48, 60, 45)).isEqualByComparingTo("-0.25");
        assertThat(progress(5, 5, 5)).isNull();
    }

    @Test
    void onlyItemsWithTheHighestRiskAreNamed() {
        var risks = new SomeSituation()
                .risky(new RiskyItem(FEATURE, 2, "CRITICAL"), new RiskyItem(DEBT, 3, "HIGH"))
                .overview()
                .risks();

        assertThat(risks.open()).isEqualTo(5);
        assertThat(risks.highest()).isEqualTo("CRITICAL");
        assertThat(risks.items()).singleElement().satisfies(item -> {
            assertThat(item.item()).isEqualTo("PAY-1");
            assertThat(item.reason()).isEqualTo("open risks: 2, the highest CRITICAL");
            assertThat(item.href()).isEqualTo("http://engineering:8081/api/v1/items/PAY-1/risks");
            assertThat(item.service()).isEqualTo("engineering-service");
        });
    }

    @Test
    void whereThereAreNoRisksThereIsNoHighest() {
        assertThat(new SomeSituation().overview().risks().highest()).isNull();
    }

    @Test
    void decisionsThatBlockOrAreOverdueAreNamedAndOthersCounted() {
        var decisions = new SomeSituation()
                .decisions(
                        SomeSituation.decision("2026-05-01T12:00:00Z"),
                        SomeSituation.decision("2026-06-01T12:00:00Z", "PAY-1"),
                        SomeSituation.decision("2026-07-01T12:00:00Z"))
                .overview()
                .decisions();

        assertThat(decisions.open()).isEqualTo(3);
        assertThat(decisions.blocking()).isEqualTo(1);
        assertThat(decisions.overdue()).isEqualTo(1);
        assertThat(decisions.items())
                .extracting(OverviewEntry::reason)
                .containsExactly(
                        "overdue since 2026-05-01T12:00:00Z by the product lead",
                        "due at 2026-06-01T12:00:00Z; not ready until it is decided: PAY-1 by the product lead");
    }

    @Test
    void aDecisionIsOverdueOnceItsTimeIsPast() {
        var decision = SomeSituation.decision("2026-05-10T09:00:00Z");

        assertThat(decision.isOverdue(Instant.parse("2026-05-10T09:00:00Z"))).isFalse();
        assertThat(decision.isOverdue(Instant.parse("2026-05-10T09:00:01Z"))).isTrue();
    }

    @Test
    void aQuestionLeadsToWhoOwnsItsItem() {
        var questions = new SomeSituation()
                .questions(
                        SomeSituation.question("PAY-1", "2026-05-01T09:00:00Z", "engineering"),
                        SomeSituation.question("PAY-D2", "2026-05-02T09:00:00Z"))
                .overview()
                .questions();

        assertThat(questions.items())
                .extracting(OverviewEntry::service)
                .containsExactly("product-service", "engineering-service");
        assertThat(questions.items())
                .extracting(OverviewEntry::reason)
                .containsExactly(
                        "PAY-1 is not ready until this is answered by engineering",
                        "PAY-D2 is not ready until this is answered");
    }

    @Test
    void anEndangeredReleaseTellsItsDayAndWhenItIsExpected() {
        var releases = new SomeSituation()
                .endangered(
                        SomeSituation.release("AT_RISK", LocalDate.parse("2026-06-20")),
                        SomeSituation.release("LATE", null))
                .overview()
                .endangered();

        assertThat(releases)
                .extracting(OverviewRelease::reason)
                .containsExactly(
                        "AT_RISK: its day is 2026-06-01, 85 % of the futures end by 2026-06-20",
                        "LATE: its day is 2026-06-01, the forecast does not reach its end");
    }

    @Test
    void whatIsBlockedTellsByWhat() {
        var blocked = new SomeSituation()
                .blocked(new BlockedItem(DEBT, "PAY-1, PAY-7", null))
                .overview()
                .blocked();

        assertThat(blocked.count()).isEqualTo(1);
        assertThat(blocked.items().get(0).reason()).isEqualTo("blocked by PAY-1, PAY-7");
        assertThat(blocked.items().get(0).href()).isEqualTo("http://engineering:8081/api/v1/debt/PAY-D2");
    }

    private static BigDecimal progress(int baseline, int target, int current) {
        return OverviewGoal.progress(
                BigDecimal.valueOf(baseline), BigDecimal.valueOf(target), BigDecimal.valueOf(current));
    }
}
