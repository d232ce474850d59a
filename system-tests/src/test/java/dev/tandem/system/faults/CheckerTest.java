package dev.tandem.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.system.faults.Finding.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final String KEY = "feature:1";

    private final History history = new History();
    private Map<String, List<String>> lists = Map.of();
    private Map<String, Long> items = Map.of();
    private Map<String, Map<String, Long>> views = Map.of();
    private List<TopicRecord> records = List.of();
    private List<String> deadLetters = List.of();

    @Test
    void aRunInWhichAllIsWellHasNoFindings() {
        created("a", Outcome.OK);
        created("b", Outcome.UNKNOWN);
        created("c", Outcome.UNKNOWN);
        created("d", Outcome.FAILED);
        history.add(new Sighting("product", "a", true));
        lists = Map.of(Write.CREATED, List.of("b", "a"));
        items = Map.of(KEY, 2L);
        views = Map.of("product", items, "engineering", items);
        records = List.of(sent(1, 1), sent(1, 2));

        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatWasAcknowledgedAndIsNotThereIsLost() {
        created("a", Outcome.OK);

        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void whatARestoredDatabaseLacksIsNeitherLostNorStale() {
        created("a", Outcome.OK);
        history.add(new Sighting("product", "a", false));

        assertThat(Checker.findings(history, left(), Set.of("a"))).isEmpty();
    }

    @Test
    void whatIsThereTwiceIsDoubledWhateverItsClientWasTold() {
        created("a", Outcome.OK);
        created("b", Outcome.UNKNOWN);
        lists = Map.of(Write.CREATED, List.of("a", "b", "a", "b"));

        assertThat(kinds()).containsExactly(Kind.DOUBLED, Kind.DOUBLED);
    }

    @Test
    void whatWasRefusedMustNotBeThere() {
        created("a", Outcome.FAILED);
        lists = Map.of(Write.CREATED, List.of("a"));

        assertThat(kinds()).containsExactly(Kind.STORED_THOUGH_REFUSED);
    }

    @Test
    void whatEndedBeforeAnotherBeganStandsBeforeIt() {
        appended("a", 0, 10);
        appended("b", 20, 30);
        lists = Map.of("list", List.of("b", "a"));

        assertThat(kinds()).containsExactly(Kind.OUT_OF_ORDER);
    }

    @Test
    void whatWasWrittenAtOnceMayStandInEitherOrder() {
        appended("a", 0, 25);
        appended("b", 20, 30);
        lists = Map.of("list", List.of("b", "a"));

        assertThat(kinds()).isEmpty();
    }

    @Test
    void whileNothingIsAwayATopicHasEachKeyInOrder() {
        items = Map.of(KEY, 2L);
        records = List.of(sent(1, 2), sent(1, 1), sent(1, 2));

        assertThat(kinds()).containsExactly(Kind.OUT_OF_ORDER);
    }

    @Test
    void afterAFaultATopicMayRepeatButEndsWithTheNewest() {
        items = Map.of(KEY, 2L);
        records = List.of(sent(1, 1), sent(1, 2), sentLater(1, 1), sentLater(1, 2));
        assertThat(kinds()).isEmpty();

        records = List.of(sent(1, 1), sent(1, 2), sentLater(1, 1));
        assertThat(kinds()).containsExactly(Kind.NEVER_READ);
    }

    @Test
    void aLowerVersionOfAHigherEpochIsNewer() {
        items = Map.of(KEY, 2L);
        records = List.of(sent(1, 5), sent(2, 2));

        assertThat(kinds()).isEmpty();
    }

    @Test
    void aCopyThatLacksAnItemOrHasItOtherwiseHasNeverReadIt() {
        items = Map.of(KEY, 2L, "debt:2", 1L);
        records = List.of(sent(1, 2), new TopicRecord("debt:2", 1, 1, false, true));
        views = Map.of("product", Map.of(KEY, 1L));

        assertThat(kinds()).containsExactly(Kind.NEVER_READ, Kind.NEVER_READ);
    }

    @Test
    void whatACopyOrATopicHasAndNoDatabaseIsAGhost() {
        records = List.of(sent(1, 1));
        views = Map.of("product", Map.of(KEY, 1L));

        assertThat(kinds()).containsExactly(Kind.GHOST, Kind.GHOST);
    }

    @Test
    void whatWasDeletedOnTheTopicIsNoGhost() {
        records = List.of(sent(1, 1), new TopicRecord(KEY, 2, 0, true, false));

        assertThat(kinds()).isEmpty();
    }

    @Test
    void whoeverAsksWithATokenIsShownWhatItNames() {
        history.add(new Sighting("product", "a", false));

        assertThat(kinds()).containsExactly(Kind.STALE);
    }

    @Test
    void whileNothingIsAwayEverybodyIsAnswered() {
        history.addUnanswered("GET /products");

        assertThat(kinds()).containsExactly(Kind.UNANSWERED);
    }

    @Test
    void nothingIsPutAside() {
        deadLetters = List.of("feature:1");

        assertThat(kinds()).containsExactly(Kind.DEAD_LETTER);
    }

    private void created(String element, Outcome outcome) {
        history.add(new Write(Write.CREATED, element, outcome, 0, 1));
    }

    private void appended(String element, long began, long ended) {
        history.add(new Write("list", element, Outcome.OK, began, ended));
    }

    private static TopicRecord sent(long epoch, long version) {
        return new TopicRecord(KEY, epoch, version, false, true);
    }

    private static TopicRecord sentLater(long epoch, long version) {
        return new TopicRecord(KEY, epoch, version, false, false);
    }

    private FinalState left() {
        return new FinalState(lists, items, views, records, deadLetters);
    }

    private List<Kind> kinds() {
        return Checker.findings(history, left(), Set.of()).stream()
                .map(Finding::kind)
                .toList();
    }
}
