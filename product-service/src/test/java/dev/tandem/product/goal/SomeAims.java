package dev.tandem.product.goal;

import dev.tandem.kit.identity.Actor;
import dev.tandem.model.agreement.Concern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A goal and an initiative of which all is said. */
final class SomeAims {
    static final Actor PAULA = new Actor("Paula", "product");
    static final UUID PRODUCT = new UUID(1, 1);
    static final UUID SERVED_GOAL = new UUID(2, 1);
    static final LocalDate SUMMER = LocalDate.parse("2027-06-01");
    static final Metric PAYING_VISITORS = metric("48", "60", "51");

    private SomeAims() {}

    static Metric metric(String baseline, String target, String current) {
        return new Metric("Visitors who pay", "%", number(baseline), number(target), number(current), null);
    }

    static GoalFields goalFields() {
        return new GoalFields("More visitors finish", "They leave at the till", PAYING_VISITORS, SUMMER);
    }

    static InitiativeFields initiativeFields() {
        return new InitiativeFields(
                "Every way to pay", "One is not enough", Concern.PRODUCT, SERVED_GOAL, PAYING_VISITORS, SUMMER);
    }

    /** With nothing to tell. */
    static Goal aGoal() {
        var goal = Goal.set(PRODUCT, goalFields());
        goal.whatHappened();
        return goal;
    }

    /** With nothing to tell. */
    static Initiative anInitiative() {
        var initiative = Initiative.start(PRODUCT, initiativeFields(), PAULA);
        initiative.whatHappened();
        return initiative;
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
