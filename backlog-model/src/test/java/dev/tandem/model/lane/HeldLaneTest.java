package dev.tandem.model.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldLaneTest {
    private final Cards cards = new Cards("a1", "a2", "a3", "a4");

    @ParameterizedTest
    @CsvSource({
        "PAY-a1,       , PAY-a3,       , PAY-a2 PAY-a3 PAY-a1 PAY-a4",
        "PAY-a4,       , PAY-a1,       , PAY-a1 PAY-a4 PAY-a2 PAY-a3",
        "PAY-a1,       , PAY-a4,       , PAY-a2 PAY-a3 PAY-a4 PAY-a1",
        "PAY-a1, PAY-a4,       ,       , PAY-a2 PAY-a3 PAY-a1 PAY-a4",
        "PAY-a4, PAY-a1,       ,       , PAY-a4 PAY-a1 PAY-a2 PAY-a3",
        "PAY-a3,       ,       , TOP   , PAY-a3 PAY-a1 PAY-a2 PAY-a4",
        "PAY-a2,       ,       , BOTTOM, PAY-a1 PAY-a3 PAY-a4 PAY-a2"
    })
    void anItemGoesWhereItIsSentAndTheOthersKeepTheirRanks(
            String moved, String before, String after, RankRequest.Edge to, String order) {
        var others = ranksBut(moved);

        var card = cards.held().move(moved, Optional.empty(), new RankRequest(before, after, to));

        assertThat(card).isSameAs(cards.card(moved));
        assertThat(card.whatHappened()).contains("card.ranked");
        assertThat(cards.order()).containsExactly(order.split(" "));
        assertThat(ranksBut(moved)).isEqualTo(others);
    }

    @ParameterizedTest
    @CsvSource({
        "PAY-a2,       , PAY-a1,       ",
        "PAY-a2, PAY-a3,       ,       ",
        "PAY-a1,       ,       , TOP   ",
        "PAY-a4,       ,       , BOTTOM"
    })
    void anItemThatStandsThereAlreadyKeepsItsRank(String moved, String before, String after, RankRequest.Edge to) {
        var ranks = cards.ranks();

        var card = cards.held().move(moved, Optional.empty(), new RankRequest(before, after, to));

        assertThat(card.whatHappened()).isEmpty();
        assertThat(cards.ranks()).isEqualTo(ranks);
    }

    @Test
    void severalGoToOnePlaceInTheOrderGiven() {
        var moved = cards.held().move(several(List.of("PAY-a4", "PAY-a1"), null, "PAY-a2", null));

        assertThat(moved).extracting(Card::key).containsExactly("PAY-a4", "PAY-a1");
        assertThat(cards.order()).containsExactly("PAY-a2", "PAY-a4", "PAY-a1", "PAY-a3");
    }

    @Test
    void severalThatStandThereInThatOrderKeepTheirRanks() {
        var moved = cards.held().move(several(List.of("PAY-a2", "PAY-a3"), null, "PAY-a1", null));

        assertThat(moved).extracting(Card::whatHappened).containsOnly(Optional.empty());
    }

    @Test
    void allOfALaneChangePlaces() {
        cards.held().move(several(List.of("PAY-a3", "PAY-a1", "PAY-a4", "PAY-a2"), null, null, RankRequest.Edge.TOP));

        assertThat(cards.order()).containsExactly("PAY-a3", "PAY-a1", "PAY-a4", "PAY-a2");
    }

    /** As a list does it that the moved are taken out of and put in again; no rank is given twice, not even for a moment. */
    @Test
    void whateverMovesWhereverTheOrderIsThatOfAList() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var order = cards.order();
            var ranks = cards.ranks();
            var shuffled = new ArrayList<>(order);
            Collections.shuffle(shuffled, random);
            var anchor = shuffled.remove(0);
            var moved = shuffled.subList(0, 1 + random.nextInt(shuffled.size()));
            boolean behind = random.nextBoolean();
            var expected = new ArrayList<>(order);
            expected.removeAll(moved);
            expected.addAll(expected.indexOf(anchor) + (behind ? 1 : 0), moved);

            cards.held().move(several(moved, behind ? null : anchor, behind ? anchor : null, null));

            assertThat(cards.order()).as("seed %d, round %d", seed, round).isEqualTo(expected);
            assertThat(moved)
                    .map(cards::card)
                    .filteredOn(card -> card.whatHappened().isPresent())
                    .extracting(Card::rank)
                    .doesNotContainAnyElementsOf(ranks);
        }
    }

    @Test
    void aPlaceBesideWhatTheProductDoesNotHaveIsRefused() {
        var lane = cards.held();

        assertThat(faultsOf(() -> lane.move("PAY-a1", Optional.empty(), new RankRequest(null, "PAY-9", null))))
                .isEqualTo(List.of(Invalid.at("/after", "names none of the product")));
        assertThat(faultsOf(() -> lane.move("PAY-a1", Optional.empty(), new RankRequest("PAY-9", null, null))))
                .isEqualTo(List.of(Invalid.at("/before", "names none of the product")));
    }

    @Test
    void aPlaceBesideOneOfTheItemsThemselvesIsRefused() {
        var lane = cards.held();

        assertThat(faultsOf(() -> lane.move(several(List.of("PAY-a1", "PAY-a2"), null, "PAY-a2", null))))
                .isEqualTo(List.of(Invalid.at("/after", "names one of the items themselves")));
        assertThat(faultsOf(() -> lane.move(several(List.of("PAY-a1", "PAY-a2"), "PAY-a1", null, null))))
                .isEqualTo(List.of(Invalid.at("/before", "names one of the items themselves")));
        assertThat(cards.order()).containsExactly("PAY-a1", "PAY-a2", "PAY-a3", "PAY-a4");
    }

    private List<String> ranksBut(String key) {
        return cards.order().stream()
                .filter(other -> !other.equals(key))
                .map(other -> cards.card(other).rank())
                .toList();
    }

    private static RankSeveral several(List<String> items, String before, String after, RankRequest.Edge to) {
        return new RankSeveral(items, before, after, to);
    }

    private static Object faultsOf(ThrowingCallable move) {
        var refusal = catchThrowableOfType(Refusal.class, move);
        assertThat(refusal.type()).isEqualTo(KitProblem.VALIDATION_FAILED);
        return refusal.facts().get("errors");
    }
}
