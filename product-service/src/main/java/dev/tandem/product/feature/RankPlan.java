package dev.tandem.product.feature;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the open features of a product stand by score, and the fewest moves that bring them there without moving any to
 * the place that it has already.
 *
 * @param order the open features as they are to stand
 * @param stay those of them that need not move: the others are put between them
 */
record RankPlan(List<Ranked> order, Set<UUID> stay) {
    /**
     * @param position among the open features, from 1
     * @param score null where the feature has none by the scorecard
     */
    record Ranked(
            UUID id,
            String key,
            String rank,
            int position,
            @Nullable BigDecimal score) {}

    /** @param current the open features in product's order */
    static RankPlan of(List<Ranked> current) {
        // The sort is stable, so those without a score, and those of the same score, keep their order.
        var order = current.stream()
                .sorted(Comparator.comparing(Ranked::score, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        return new RankPlan(order, longestRisingRun(besidesThoseInPlace(order)));
    }

    /** Names the plan: another order, or another set of features, has another name. */
    String name() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            order.forEach(each -> hash.update((each.key() + "@" + each.rank() + ";").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    List<Ranked> moves() {
        return order.stream().filter(each -> !stay.contains(each.id())).toList();
    }

    /** Without those that must cross a feature which has its place already. */
    private static List<Ranked> besidesThoseInPlace(List<Ranked> order) {
        int[] inPlaceUpTo = new int[order.size() + 1];
        for (int place = 1; place <= order.size(); place++) {
            boolean inPlace = order.get(place - 1).position() == place;
            inPlaceUpTo[place] = inPlaceUpTo[place - 1] + (inPlace ? 1 : 0);
        }
        return IntStream.rangeClosed(1, order.size())
                .filter(place ->
                        inPlaceUpTo[place] == inPlaceUpTo[order.get(place - 1).position()])
                .mapToObj(place -> order.get(place - 1))
                .toList();
    }

    /** The most features that stand in the wanted order already: a longest increasing subsequence, by patience sorting. */
    private static Set<UUID> longestRisingRun(List<Ranked> order) {
        var tops = new ArrayList<Integer>();
        int[] previous = new int[order.size()];
        for (int i = 0; i < order.size(); i++) {
            int position = order.get(i).position();
            int low = 0;
            int high = tops.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (order.get(tops.get(middle)).position() < position) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tops.get(low - 1);
            if (low == tops.size()) {
                tops.add(i);
            } else {
                tops.set(low, i);
            }
        }
        var run = new HashSet<UUID>();
        for (int i = tops.isEmpty() ? -1 : tops.get(tops.size() - 1); i >= 0; i = previous[i]) {
            run.add(order.get(i).id());
        }
        return run;
    }
}
