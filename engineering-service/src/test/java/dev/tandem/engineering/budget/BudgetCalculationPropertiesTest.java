package dev.tandem.engineering.budget;

import static dev.tandem.engineering.budget.BudgetCase.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetCalculationPropertiesTest {
    @Test
    void theBudgetIsAPureFunctionOfTheClosedSprintsAndPolicies() {
        forAll(it -> {
            assertThat(it.steps()).isEqualTo(it.steps());
            // A later sprint never changes the result of an earlier one.
            for (int n = 0; n <= it.closed().size(); n++) {
                assertThat(it.first(n).steps()).isEqualTo(it.steps().subList(0, n));
            }
        });
    }

    @Test
    void whatASprintIsCalledOrPlannedToDoChangesNothing() {
        forAll(it -> {
            var renamed = it.closed().stream()
                    .map(sprint -> new SprintResult(
                            sprint.sprint(),
                            "Another name",
                            sprint.startedAt(),
                            sprint.closedAt(),
                            sprint.policy(),
                            sprint.capacity(),
                            Effort.NONE,
                            sprint.done(),
                            "Another reason"))
                    .toList();
            assertThat(new BudgetCase(it.seed(), it.policies(), renamed).result())
                    .isEqualTo(it.result());
        });
    }

    @Test
    void theCarryStaysWithinWhatOneSprintMayOwe() {
        forAll(it -> it.steps().forEach(step -> {
            var after = step.after();
            long limit = (long) after.policy().share() * after.capacity().tenths();
            assertThat(Math.abs(after.carry().units())).isLessThanOrEqualTo(limit);
        }));
    }

    @Test
    void theNextTargetLiesBetweenHalfAndTwiceTheAgreedShare() {
        forAll(it -> {
            var result = it.result();
            int share = result.policy().share();
            assertThat(result.nextTarget())
                    .isBetween(new ExactShare(share, 2), new ExactShare(Math.min(Share.WHOLE, 2 * share), 1));
            if (result.carry().units() == 0) {
                assertThat(result.nextTarget().rounded().basisPoints()).isEqualTo(share);
            }
        });
    }

    /** The table of the design once more, with fractions and in the plainest way. */
    @Test
    void itAgreesWithTheTableOfTheDesign() {
        forAll(it -> {
            var steps = it.steps();
            var carry = BigDecimal.ZERO;
            int appliedPolicies = 0;
            var policy = Policy.DEFAULT;
            var done = new ArrayList<SprintResult>();
            for (int i = 0; i < steps.size(); i++) {
                var sprint = it.closed().get(i);
                while (appliedPolicies < it.policies().size()
                        && !it.policies().get(appliedPolicies).effectiveFrom().isAfter(sprint.closedAt())) {
                    policy = it.policies().get(appliedPolicies++).policy();
                    carry = done.isEmpty() ? carry : clamp(carry, limit(policy, done));
                }
                done.add(sprint);
                var share = sprint.policy().debtShare().number();
                carry = carry.add(share.multiply(points(sprint.done().total()))
                        .subtract(points(sprint.done().debt())));
                carry = clamp(carry, limit(sprint.policy(), done));
                carry = clamp(carry, limit(policy, done));
                assertThat(steps.get(i).after().carry().points()).isEqualByComparingTo(carry);

                var window = done.subList(Math.max(0, done.size() - policy.windowSprints()), done.size());
                long debt = window.stream().mapToLong(one -> one.done().debt()).sum();
                long total =
                        window.stream().mapToLong(one -> one.done().total()).sum();
                var rolling = steps.get(i).after().rolling();
                if (total == 0) {
                    assertThat(rolling).isNull();
                } else {
                    assertThat(rolling.rounded()).isEqualTo(Share.ratio(debt, total));
                }
            }
        });
    }

    @Test
    void aPolicyComesIntoForceAtItsMomentAndTheLaterWinsATie() {
        var moment = Instant.parse("2026-03-01T00:00:00Z");
        var first = new Policy(new Share(1000), new Share(500), 6);
        var second = new Policy(new Share(3000), new Share(500), 6);
        var policies = List.of(new ScheduledPolicy(moment, first), new ScheduledPolicy(moment, second));

        assertThat(BudgetCalculation.policyAt(policies, moment.minusMillis(1))).isEqualTo(Policy.DEFAULT);
        assertThat(BudgetCalculation.policyAt(policies, moment)).isEqualTo(second);
    }

    private static BigDecimal points(long tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }

    private static BigDecimal limit(Policy policy, List<SprintResult> closed) {
        var window = closed.subList(Math.max(0, closed.size() - policy.windowSprints()), closed.size());
        int capacity = window.stream()
                .mapToInt(sprint -> sprint.capacity().tenths())
                .max()
                .orElseThrow();
        return policy.debtShare().number().multiply(points(capacity));
    }

    private static BigDecimal clamp(BigDecimal carry, BigDecimal limit) {
        return carry.max(limit.negate()).min(limit).round(MathContext.UNLIMITED);
    }
}
