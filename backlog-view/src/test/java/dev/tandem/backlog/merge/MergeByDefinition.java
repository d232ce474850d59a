package dev.tandem.backlog.merge;

import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * The merged order as its rule is worded, in points and fractions, and with everything that was placed added up anew
 * for each place: slow, and with no state that could go wrong.
 */
final class MergeByDefinition {
    private final List<Candidate<String>> placedFeatures = new ArrayList<>();
    private final List<Candidate<String>> placedDebt = new ArrayList<>();
    private final BigDecimal share;
    private final BigDecimal owed;

    private MergeByDefinition(MergeCase it) {
        share = BigDecimal.valueOf(it.share().basisPoints(), 4);
        // A balance counts tenths of a point times basis points.
        owed = BigDecimal.valueOf(it.balance().units()).divide(BigDecimal.valueOf(10L * Share.WHOLE));
    }

    static List<String> order(MergeCase it) {
        return new MergeByDefinition(it).merge(new ArrayDeque<>(it.features()), new ArrayDeque<>(it.debt()));
    }

    private List<String> merge(Queue<Candidate<String>> features, Queue<Candidate<String>> debt) {
        var order = new ArrayList<String>();
        while (!features.isEmpty() || !debt.isEmpty()) {
            boolean debtIsNext = debtIsNext(features.peek(), debt.peek());
            var placed = debtIsNext ? debt.remove() : features.remove();
            (debtIsNext ? placedDebt : placedFeatures).add(placed);
            order.add(placed.item());
        }
        return order;
    }

    private boolean debtIsNext(Candidate<String> feature, Candidate<String> debt) {
        if (feature == null || debt == null) {
            return feature == null;
        }
        return debt.expedite() || missedWith(null, debt).compareTo(missedWith(feature, null)) < 0;
    }

    /** How far, in points, the debt would be from the share of all that is placed and what is owed. */
    private BigDecimal missedWith(Candidate<String> feature, Candidate<String> debt) {
        BigDecimal features = points(placedFeatures, feature);
        BigDecimal paid = points(placedDebt, debt);
        return paid.subtract(share.multiply(features.add(paid))).subtract(owed).abs();
    }

    private static BigDecimal points(List<Candidate<String>> placed, Candidate<String> next) {
        long tenths = placed.stream().mapToLong(Candidate::points).sum() + (next == null ? 0 : next.points());
        return BigDecimal.valueOf(tenths, 1);
    }
}
