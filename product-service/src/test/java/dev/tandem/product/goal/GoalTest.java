package dev.tandem.product.goal;

import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.goal.SomeAims.PAYING_VISITORS;
import static dev.tandem.product.goal.SomeAims.PRODUCT;
import static dev.tandem.product.goal.SomeAims.SUMMER;
import static dev.tandem.product.goal.SomeAims.aGoal;
import static dev.tandem.product.goal.SomeAims.goalFields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.product.ProductProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalTest {
    @Test
    void aGoalIsSetWithWhatIsSaidOfIt() {
        var goal = Goal.set(PRODUCT, goalFields());

        assertThat(goal.whatHappened()).contains("goal.created");
        assertThat(goal.kind()).isEqualTo("goal");
        assertThat(goal.partitionedBy()).isEqualTo(PRODUCT);
        assertThat(goal.fields()).isEqualTo(goalFields());
        assertThat(goal.state())
                .isEqualTo(new Goal.GoalState(
                        PRODUCT,
                        new GoalFields("More visitors finish", "They leave at the till", PAYING_VISITORS, SUMMER)));
    }

    @Test
    void anEditReplacesAllThatWasSaid() {
        var goal = aGoal();
        var title = new GoalFields("More visitors come back", null, null, null);

        goal.edit(title);

        assertThat(goal.whatHappened()).contains("goal.edited");
        assertThat(goal.fields()).isEqualTo(title);
        assertThat(goal.state()).isEqualTo(new Goal.GoalState(PRODUCT, title));
    }

    @Test
    void aGoalThatNothingServesIsDeleted() {
        var goal = aGoal();

        goal.delete(List.of());

        assertThat(goal.isDeleted()).isTrue();
        assertThat(goal.whatHappened()).contains("goal.deleted");
        assertThat(goal.remains()).isEqualTo(Map.of("productId", PRODUCT));
    }

    @Test
    void aGoalThatSomethingServesStays() {
        var goal = aGoal();

        var refusal = refusalOf(goal, () -> goal.delete(List.of("PAY-1", "Every way to pay")));

        assertThat(refusal.type()).isEqualTo(ProductProblem.STILL_IN_USE);
        assertThat(refusal.facts()).isEqualTo(Map.of("by", List.of("PAY-1", "Every way to pay"), "count", 2));
        assertThat(refusal).hasMessage("2 refer to the goal More visitors finish: PAY-1, Every way to pay");
    }
}
