package dev.tandem.product.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A product's own scorecard of two criteria, and inputs for any. */
final class SomeScorecard {
    static final UUID PRODUCT = new UUID(1, 1);
    static final Criterion FIT = new Criterion("fit", "How well does it fit?", 3, null, null, null);
    static final Criterion REACH = new Criterion("reach", "Whom does it reach?", 1, null, null, null);

    private SomeScorecard() {}

    static ScorecardFields fields() {
        return new ScorecardFields("Strategic fit", List.of(FIT, REACH), true);
    }

    /** With nothing to tell. */
    static OwnScorecard anOwnScorecard() {
        var card =
                OwnScorecard.create(PRODUCT, new NewScorecard("STRATEGY", "Strategic fit", List.of(FIT, REACH), true));
        card.whatHappened();
        return card;
    }

    static Scorecard builtIn(String key) {
        return Scorecards.builtIn(key).orElseThrow();
    }

    /** @param pairs names and numbers by turns */
    static Map<String, JsonNode> inputs(Object... pairs) {
        var inputs = new LinkedHashMap<String, JsonNode>();
        for (int i = 0; i < pairs.length; i += 2) {
            inputs.put((String) pairs[i], DecimalNode.valueOf(new BigDecimal(pairs[i + 1].toString())));
        }
        return inputs;
    }
}
