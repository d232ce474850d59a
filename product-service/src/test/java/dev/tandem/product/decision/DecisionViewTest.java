package dev.tandem.product.decision;

import static dev.tandem.product.decision.SomeDecision.AFTER;
import static dev.tandem.product.decision.SomeDecision.BEFORE;
import static dev.tandem.product.decision.SomeDecision.anOpenDecision;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kit.precondition.EntityTag;
import org.junit.jupiter.api.Test;

class DecisionViewTest {
    @Test
    void aDecisionIsAnotherAnswerOnceItsDayHasPassed() {
        var decision = anOpenDecision();

        String before = EntityTag.of(DecisionView.of(decision, BEFORE));

        assertThat(before).isEqualTo("\"%d\"".formatted(decision.version()));
        assertThat(EntityTag.of(DecisionView.of(decision, AFTER))).isNotEqualTo(before);
    }
}
