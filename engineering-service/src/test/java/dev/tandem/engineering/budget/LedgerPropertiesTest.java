package dev.tandem.engineering.budget;

import static dev.tandem.engineering.budget.LedgerCase.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerPropertiesTest {
    @Test
    void theBudgetIsAPureFunctionOfTheClosedSprintsAndTerms() {
        forAll(it -> {
            assertThat(it.entries()).isEqualTo(it.entries());
            // What was reckoned at a closing is never reckoned otherwise later.
            for (int n = 0; n <= it.closed().size(); n++) {
                assertThat(it.first(n).entries()).isEqualTo(it.entries().subList(0, n));
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
                            sprint.terms(),
                            sprint.capacity(),
                            Effort.NONE,
                            sprint.done()))
                    .toList();
            assertThat(new LedgerCase(it.seed(), it.agreed(), renamed).standing())
                    .isEqualTo(it.standing());
        });
    }

    @Test
    void theCarryStaysWithinWhatOneSprintMayOwe() {
        forAll(it -> it.entries().forEach(entry -> {
            var after = entry.after();
            long limit = (long) after.terms().share() * after.capacity().tenths();
            assertThat(Math.abs(after.carry().units())).isLessThanOrEqualTo(limit);
        }));
    }

    @Test
    void theNextTargetLiesBetweenHalfAndTwiceTheAgreedShare() {
        forAll(it -> {
            var standing = it.standing();
            int share = standing.terms().share();
            assertThat(standing.nextTarget())
                    .isBetween(new ExactShare(share, 2), new ExactShare(Math.min(Share.WHOLE, 2 * share), 1));
            if (standing.carry().units() == 0) {
                assertThat(standing.nextTarget().rounded().basisPoints()).isEqualTo(share);
            }
        });
    }

    /** The table of the design once more, with fractions and in the plainest way. */
    @Test
    void itAgreesWithTheTableOfTheDesign() {
        forAll(it -> {
            var entries = it.entries();
            var carry = BigDecimal.ZERO;
            int agreedUpTo = 0;
            var terms = Terms.USUAL;
            var done = new ArrayList<SprintResult>();
            for (int i = 0; i < entries.size(); i++) {
                var sprint = it.closed().get(i);
                while (agreedUpTo < it.agreed().size()
                        && !it.agreed().get(agreedUpTo).since().isAfter(sprint.closedAt())) {
                    terms = it.agreed().get(agreedUpTo++).terms();
                    carry = done.isEmpty() ? carry : clamp(carry, limit(terms, done));
                }
                done.add(sprint);
                var share = sprint.terms().debtShare().number();
                carry = carry.add(share.multiply(points(sprint.done().total()))
                        .subtract(points(sprint.done().debt())));
                carry = clamp(carry, limit(sprint.terms(), done));
                carry = clamp(carry, limit(terms, done));
                assertThat(entries.get(i).after().carry().points()).isEqualByComparingTo(carry);

                var window = done.subList(Math.max(0, done.size() - terms.windowSprints()), done.size());
                long debt = window.stream().mapToLong(one -> one.done().debt()).sum();
                long total =
                        window.stream().mapToLong(one -> one.done().total()).sum();
                var rolling = entries.get(i).after().rolling();
                if (total == 0) {
                    assertThat(rolling).isNull();
                } else {
                    assertThat(rolling.rounded()).isEqualTo(Share.ratio(debt, total));
                }
            }
        });
    }

    @Test
    void termsComeIntoForceAtTheirMomentAndTheLaterWinsATie() {
        var moment = Instant.parse("2026-03-01T00:00:00Z");
        var first = new Terms(new Share(1000), new Share(500), 6);
        var second = new Terms(new Share(3000), new Share(500), 6);
        var agreed = List.of(new AgreedTerms(moment, first), new AgreedTerms(moment, second));

        assertThat(Ledger.termsAt(agreed, moment.minusMillis(1))).isEqualTo(Terms.USUAL);
        assertThat(Ledger.termsAt(agreed, moment)).isEqualTo(second);
    }

    private static BigDecimal points(long tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }

    private static BigDecimal limit(Terms terms, List<SprintResult> closed) {
        var window = closed.subList(Math.max(0, closed.size() - terms.windowSprints()), closed.size());
        int capacity = window.stream()
                .mapToInt(sprint -> sprint.capacity().tenths())
                .max()
                .orElseThrow();
        return terms.debtShare().number().multiply(points(capacity));
    }

    private static BigDecimal clamp(BigDecimal carry, BigDecimal limit) {
        return carry.max(limit.negate()).min(limit).round(MathContext.UNLIMITED);
    }
}
