package dev.tandem.model.lane;

import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A lane of one product in memory. */
final class Cards extends LaneItems<Card> {
    static final UUID PRODUCT = new UUID(1, 1);

    private final List<Card> cards;

    /** @param ranks of its cards, each of which has the key of its rank */
    Cards(String... ranks) {
        cards = Arrays.stream(ranks)
                .map(rank -> new Card(PRODUCT, "PAY-" + rank, rank))
                .toList();
    }

    /** As if locked: nobody else is there. */
    HeldLane<Card> held() {
        return new HeldLane<>(this, PRODUCT);
    }

    Card card(String key) {
        return cards.stream().filter(card -> card.key().equals(key)).findFirst().orElseThrow(() -> unknown(key));
    }

    /** @return the keys in the order of the ranks */
    List<String> order() {
        return sorted(card -> true).map(Card::key).toList();
    }

    List<String> ranks() {
        return sorted(card -> true).map(Card::rank).toList();
    }

    private Stream<Card> sorted(Predicate<Card> which) {
        return cards.stream().filter(which).sorted(Comparator.comparing(Card::rank));
    }

    @Override
    public Card toChange(String reference, Optional<IfMatch> precondition) {
        return card(reference);
    }

    /** In no order that means anything, as where they are locked. */
    @Override
    public List<Card> toChangeAll(Collection<UUID> ids) {
        return cards.stream().filter(card -> ids.contains(card.id())).toList();
    }

    @Override
    public List<UUID> idsOf(UUID productId, List<String> references, String pointer) {
        return references.stream().map(key -> card(key).id()).toList();
    }

    @Override
    Optional<Anchor> anchor(UUID productId, List<UUID> moved, String reference, boolean behind) {
        return cards.stream()
                .filter(card -> card.key().equals(reference))
                .findFirst()
                .map(card -> new Anchor(card.id(), card.key(), card.rank(), neighbour(card, moved, behind)));
    }

    private String neighbour(Card card, List<UUID> moved, boolean behind) {
        var side = stays(moved)
                .and(other -> behind == other.rank().compareTo(card.rank()) > 0)
                .and(other -> !other.equals(card));
        return edgeOf(side, behind).orElse(null);
    }

    @Override
    Optional<String> edge(UUID productId, List<UUID> moved, String edge) {
        return edgeOf(stays(moved), edge.equals("min"));
    }

    private Optional<String> edgeOf(Predicate<Card> which, boolean first) {
        var ranks = sorted(which).map(Card::rank).toList();
        return ranks.isEmpty() ? Optional.empty() : Optional.of(ranks.get(first ? 0 : ranks.size() - 1));
    }

    private static Predicate<Card> stays(List<UUID> moved) {
        return card -> !moved.contains(card.id());
    }

    @Override
    protected UUID hold(String product) {
        throw new UnsupportedOperationException("Nobody else ranks a card");
    }

    @Override
    protected Keys holdForNew(String product, int count) {
        throw new UnsupportedOperationException("No card comes to it");
    }

    @Override
    protected Class<Card> type() {
        return Card.class;
    }

    @Override
    protected Refusal unknown(String reference) {
        return BacklogProblem.ITEM_NOT_KNOWN_YET.because("There is no card %s", reference);
    }
}
