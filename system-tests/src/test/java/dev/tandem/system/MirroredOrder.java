package dev.tandem.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The rule of contracts/merge.md once more, from what a client knows that follows the feed. */
final class MirroredOrder {
    private final List<JsonNode> features;
    private final List<JsonNode> debt;
    private final BigDecimal share;
    private final BigDecimal owed;
    private final JsonNode median;

    MirroredOrder(Collection<JsonNode> items, Map<String, JsonNode> parts) {
        features = lane(items, "FEATURE");
        debt = lane(items, "DEBT");
        var budget = parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("budget:"))
                .map(Map.Entry::getValue)
                .findFirst();
        share = budget.map(each -> each.path("debtShare").decimalValue()).orElse(new BigDecimal("0.2"));
        owed = budget.map(each -> each.path("carry")
                        .decimalValue()
                        .add(each.path("liveBalance").decimalValue()))
                .orElse(BigDecimal.ZERO);
        median = budget.map(each -> each.path("median")).orElse(IntNode.valueOf(3));
    }

    private static List<JsonNode> lane(Collection<JsonNode> items, String lane) {
        return items.stream()
                .filter(item -> item.path("lane").asText().equals(lane) && item.hasNonNull("laneOrder"))
                .sorted(Comparator.<JsonNode, String>comparing(
                                item -> item.path("laneOrder").asText())
                        .thenComparing(item -> item.path("id").asText()))
                .toList();
    }

    List<JsonNode> items() {
        var order = new ArrayList<JsonNode>();
        var error = owed.negate();
        int f = 0;
        int d = 0;
        while (f < features.size() || d < debt.size()) {
            boolean takesDebt;
            if (f == features.size() || d == debt.size()) {
                takesDebt = d < debt.size();
            } else if (debt.get(d).path("expedite").asBoolean()) {
                takesDebt = true;
            } else {
                var withFeature = error.subtract(share.multiply(points(features.get(f))));
                var withDebt = error.add(BigDecimal.ONE.subtract(share).multiply(points(debt.get(d))));
                takesDebt = withDebt.abs().compareTo(withFeature.abs()) < 0;
            }
            var next = takesDebt ? debt.get(d++) : features.get(f++);
            error = takesDebt
                    ? error.add(BigDecimal.ONE.subtract(share).multiply(points(next)))
                    : error.subtract(share.multiply(points(next)));
            order.add(placed(next, order.size() + 1));
        }
        return order;
    }

    private JsonNode placed(JsonNode item, int position) {
        var shown = Mirror.copy(item);
        shown.put("position", position);
        if (!item.hasNonNull("points")) {
            shown.set("points", median);
        }
        return shown;
    }

    private BigDecimal points(JsonNode item) {
        return (item.hasNonNull("points") ? item.path("points") : median).decimalValue();
    }
}
