package dev.tandem.backlog.overview;

import static dev.tandem.backlog.overview.SomeSituation.DEBT;
import static dev.tandem.backlog.overview.SomeSituation.FEATURE;
import static dev.tandem.backlog.overview.SomeSituation.LINKS;
import static dev.tandem.backlog.overview.SomeSituation.decision;
import static dev.tandem.backlog.overview.SomeSituation.friction;
import static dev.tandem.backlog.overview.SomeSituation.pendingChange;
import static dev.tandem.backlog.overview.SomeSituation.question;
import static dev.tandem.backlog.overview.SomeSituation.release;
import static dev.tandem.backlog.overview.SomeSituation.stand;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.agreement.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Instant SINCE = Instant.parse("2026-05-03T09:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2026-04-01T09:00:00Z");
    private static final Recent NOTHING = new Recent(SINCE, none(), none(), none(), List.of());

    @Test
    void whereAllIsWellThereIsNothingToTalkAbout() {
        var agenda = Agenda.of(new SomeSituation().now(), NOTHING, LINKS);

        assertThat(agenda.items()).isEmpty();
        assertThat(agenda.since()).isEqualTo(SINCE);
        assertThat(agenda.left()).isZero();
    }

    @Test
    void theMostUrgentComesFirst() {
        var now = new SomeSituation()
                .questions(question("PAY-1", "2026-05-04T09:00:00Z", "engineering"))
                .decisions(decision("2026-05-01T12:00:00Z"), decision("2026-05-02T12:00:00Z", "PAY-1"))
                .endangered(release("AT_RISK", LocalDate.parse("2026-06-20")))
                .ready(new ReadyAhead(100, 20, 400))
                .budget(stand("CRITICAL", 8))
                .retrosDue(new RetroDue(new UUID(0, 5), "Sprint 6", LONG_AGO))
                .pendingChanges(pendingChange())
                .outcomes(1, new AwaitedOutcome(FEATURE, "Visitors who pay", LocalDate.parse("2026-05-01")))
                .frictions(friction("Late specs", 1, null))
                .now();
        var recent = new Recent(
                SINCE,
                some(new BlockedItem(DEBT, "PAY-7", LONG_AGO)),
                some(new HalfAgreed(FEATURE, Side.PRODUCT, LONG_AGO)),
                some(new RecentTradeoff(SINCE, "SHARE", "Sprint 7", "The fair")),
                List.of(
                        new Changed("feature", false, 3),
                        new Changed("scope-change", true, 1),
                        new Changed("debt", false, 7)));

        assertThat(Agenda.of(now, recent, LINKS).items())
                .extracting(AgendaEntry::topic)
                .containsExactly(
                        Topic.WAITING,
                        Topic.WAITING,
                        Topic.SCOPE_CHANGE_PENDING,
                        Topic.PROMISE_IN_DANGER,
                        Topic.TOO_LITTLE_READY,
                        Topic.BUDGET_DRIFTING,
                        Topic.DECISION_OVERDUE,
                        Topic.OUTCOME_DUE,
                        Topic.BLOCKED,
                        Topic.HALF_AGREED,
                        Topic.RETRO_DUE,
                        Topic.FRICTION,
                        Topic.TRADEOFF,
                        Topic.SCOPE_CHANGED,
                        Topic.CHANGED,
                        Topic.CHANGED)
                .isSorted();
    }

    @Test
    void aSprintThatNobodyLookedBackOnWaitsForBoth() {
        var entry = of(new SomeSituation().retrosDue(new RetroDue(new UUID(0, 5), "Sprint 6", LONG_AGO)))
                .get(0);

        assertThat(entry.topic()).isEqualTo(Topic.RETRO_DUE);
        assertThat(entry.reason()).startsWith("Sprint 6 is closed, and nobody has said yet what went well");
        assertThat(entry.since()).isEqualTo(LONG_AGO);
        assertThat(entry.awaits()).containsExactly("product", "engineering");
        assertThat(entry.href())
                .isEqualTo("http://engineering:8081/api/v1/sprints/00000000-0000-0000-0000-000000000005/retro");
        assertThat(entry.service()).isEqualTo("engineering-service");
    }

    @Test
    void whoeverIsWaitedForIsNamedTheLongestWaitFirst() {
        var items = of(new SomeSituation()
                .questions(question("PAY-1", "2026-05-04T09:00:00Z", "engineering"))
                .decisions(
                        decision("2026-05-02T12:00:00Z", "PAY-1", "PAY-3"), decision("2026-06-02T12:00:00Z", "PAY-1")));

        assertThat(items)
                .extracting(AgendaEntry::awaits)
                .containsExactly(List.of("the product lead"), List.of("engineering"), List.of("the product lead"));
        assertThat(items.get(0).reason())
                .isEqualTo("overdue since 2026-05-02T12:00:00Z; not ready until it is decided: PAY-1, PAY-3"
                        + " by the product lead: Whose form?");
        assertThat(items.get(1).item()).isEqualTo("PAY-1");
        assertThat(items.get(1).reason())
                .isEqualTo("PAY-1 is not ready until this is answered by engineering: Who pays?");
        assertThat(items.get(2).since()).isNull();
    }

    @Test
    void aDecisionThatBlocksIsToldOnceThoughItIsOverdue() {
        assertThat(of(new SomeSituation().decisions(decision("2026-05-02T12:00:00Z", "PAY-1"))))
                .extracting(AgendaEntry::topic)
                .containsExactly(Topic.WAITING);
    }

    @Test
    void aPromiseThatIsLateComesBeforeOneAtRisk() {
        assertThat(of(new SomeSituation()
                        .endangered(
                                release("AT_RISK", LocalDate.parse("2026-06-20")),
                                release("LATE", LocalDate.parse("2026-08-20")))))
                .extracting(AgendaEntry::reason)
                .containsExactly(
                        "Spring is LATE: its day is 2026-06-01, 85 % of the futures end by 2026-08-20",
                        "Spring is AT_RISK: its day is 2026-06-01, 85 % of the futures end by 2026-06-20");
    }

    @Test
    void aSprintsWorthOfReadyWorkIsEnough() {
        assertThat(of(new SomeSituation().ready(new ReadyAhead(300, 100, 400)))).isEmpty();
        assertThat(of(new SomeSituation().ready(new ReadyAhead(300, 99, 400))))
                .extracting(AgendaEntry::reason)
                .containsExactly("39.9 points are ready, 30 of features and 9.9 of debt: 0.99 of a sprint");
        assertThat(of(new SomeSituation().ready(new ReadyAhead(0, 0, null)))).isEmpty();
    }

    @Test
    void theBudgetDriftsByItsStatusOrByWhatItCarries() {
        assertThat(of(new SomeSituation().budget(stand("UNDERSPENT", 1))))
                .extracting(AgendaEntry::reason)
                .containsExactly("UNDERSPENT: agreed is 0.2, debt was 0.09 of what was done; owed: 1 points");
        assertThat(of(new SomeSituation().budget(stand("ON_TARGET", -3))))
                .extracting(AgendaEntry::reason)
                .containsExactly("more than is tolerated is overspent: 3 points");
    }

    @Test
    void withinTheToleranceItDoesNotNorWhileLittleIsKnown() {
        assertThat(of(new SomeSituation().budget(stand("ON_TARGET", 2)))).isEmpty();
        assertThat(of(new SomeSituation().budget(stand("INSUFFICIENT_DATA", 0))))
                .isEmpty();
        assertThat(of(new SomeSituation().budget(stand(null, 2)))).isEmpty();
        assertThat(of(new SomeSituation().budget(stand(null, 3)))).hasSize(1);
    }

    @Test
    void theOtherSideIsWaitedForWhereOneAgreed() {
        var recent =
                new Recent(SINCE, none(), some(new HalfAgreed(FEATURE, Side.PRODUCT, LONG_AGO)), none(), List.of());

        assertThat(Agenda.of(new SomeSituation().now(), recent, LINKS).items())
                .singleElement()
                .isEqualTo(new AgendaEntry(
                        Topic.HALF_AGREED,
                        "product agreed to its spec, engineering has not",
                        LONG_AGO,
                        "PAY-1",
                        List.of("engineering"),
                        "/api/v1/features/PAY-1/agreements",
                        "product-service"));
    }

    @Test
    void aChangeOfScopeWaitsForWhoDidNotAskForIt() {
        assertThat(of(new SomeSituation().pendingChanges(pendingChange())))
                .singleElement()
                .isEqualTo(new AgendaEntry(
                        Topic.SCOPE_CHANGE_PENDING,
                        "asked for by product and in force once it is decided by engineering: Refunds for the fair",
                        Instant.parse("2026-05-08T09:00:00Z"),
                        null,
                        List.of("engineering"),
                        "http://engineering:8081/api/v1/sprints/00000000-0000-0000-0000-000000000004"
                                + "/scope-changes/00000000-0000-0000-0000-000000000005",
                        "engineering-service"));
    }

    @Test
    void whatAFeatureDidIsMeasuredByItsDay() {
        var items = of(new SomeSituation()
                .outcomes(
                        1,
                        new AwaitedOutcome(FEATURE, "Visitors who pay", LocalDate.parse("2026-05-09")),
                        new AwaitedOutcome(FEATURE, "Calls", LocalDate.parse("2026-05-10"))));

        assertThat(items)
                .extracting(AgendaEntry::reason)
                .containsExactly(
                        "Visitors who pay should have been measured by 2026-05-09",
                        "Calls is to be measured by 2026-05-10");
        assertThat(items).extracting(AgendaEntry::since).containsExactly(Instant.parse("2026-05-10T00:00:00Z"), null);
        assertThat(items).extracting(AgendaEntry::href).containsOnly("/api/v1/features/PAY-1/outcomes");
    }

    @Test
    void theThreeWorstFrictionsAreWorkedThroughFirst() {
        var items = of(new SomeSituation()
                .frictions(
                        friction("Late specs", 1, 2),
                        friction("Slow build", null, 1),
                        friction("No sandbox", null, null),
                        friction("Loud office", null, null)));

        assertThat(items)
                .extracting(AgendaEntry::reason)
                .containsExactly(
                        "product ranks it at 1, engineering at 2: Late specs; it costs: Two came back",
                        "product ranks it nowhere, engineering at 1: Slow build; it costs: Two came back",
                        "nobody has ranked it yet: No sandbox; it costs: Two came back");
    }

    @Test
    void whatIsLeftOfATopicIsCounted() {
        var many = Collections.nCopies(23, decision("2026-05-01T12:00:00Z"));
        var now =
                new SomeSituation().decisions(many.toArray(OpenDecision[]::new)).now();
        var recent = new Recent(
                SINCE,
                new Some<>(25, Collections.nCopies(20, new BlockedItem(FEATURE, "PAY-7", null))),
                none(),
                none(),
                List.of());

        var agenda = Agenda.of(now, recent, LINKS);

        assertThat(agenda.items()).hasSize(40);
        assertThat(agenda.left()).isEqualTo(3 + 5);
    }

    @Test
    void aLongTextIsCut() {
        var asked = new OpenQuestion(new UUID(0, 1), "PAY-1", "x".repeat(50_000), true, List.of(), LONG_AGO);

        assertThat(of(new SomeSituation().questions(asked)).get(0).reason())
                .hasSizeLessThan(300)
                .endsWith("x…");
    }

    private static List<AgendaEntry> of(SomeSituation situation) {
        return Agenda.of(situation.now(), NOTHING, LINKS).items();
    }

    private static <T> Some<T> none() {
        return Some.of(List.of());
    }

    private static <T> Some<T> some(T one) {
        return Some.of(List.of(one));
    }
}
