package dev.tandem.engineering.scope;

import static dev.tandem.engineering.scope.SomeScopeChange.ASKED;
import static dev.tandem.engineering.scope.SomeScopeChange.ERIN;
import static dev.tandem.engineering.scope.SomeScopeChange.request;
import static dev.tandem.engineering.scope.SomeScopeChange.scope;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.engineering.budget.EffortView;
import dev.tandem.engineering.sprint.SomeSprint;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.Progress;
import dev.tandem.engineering.work.SomeWork;
import dev.tandem.engineering.work.Urgency;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import dev.tandem.model.tradeoff.Overridden;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestedScopeTest {
    @Test
    void theEffectShowsWhatComesInWhatGoesOutAndWhatThatMakes() {
        var effect = ScopeEffect.of(scope(SomeSprint.active(), SomeSprint.INVOICES));

        // 5 points of features and 3 of debt are in; 2 of features come in and the debt goes out.
        assertThat(effect)
                .isEqualTo(new ScopeEffect(
                        new EffortView(new BigDecimal("2"), BigDecimal.ZERO),
                        new EffortView(BigDecimal.ZERO, new BigDecimal("3")),
                        new BigDecimal("7"),
                        new Share(0),
                        new Points(400)));
    }

    @ParameterizedTest
    @CsvSource({
        "EXPEDITED, 130, true",
        // The policy grants 5 % of 40 points: two.
        "INTERRUPT, 10, true",
        "INTERRUPT, 11, false",
        "ORDINARY, 5, false"
    })
    void outagesAndSmallRequestsComeInAtOnce(Urgency urgency, int tenths, boolean atOnce) {
        assertThat(adding(item(urgency, tenths)).isUrgent()).isEqualTo(atOnce);
    }

    @Test
    void smallRequestsComeInAtOnceAsFarAsThePolicyGrantsThem() {
        var one = item(Urgency.INTERRUPT, 10);

        assertThat(adding(one, one).isUrgent()).isTrue();
        assertThat(adding(one, one, item(Urgency.INTERRUPT, 5)).isUrgent()).isFalse();
        assertThat(adding(one, one, item(Urgency.EXPEDITED, 50)).isUrgent()).isTrue();
        assertThat(adding(one, item(Urgency.ORDINARY, 5)).isUrgent()).isFalse();
    }

    @Test
    void whatComesInAtOnceIsDecidedByWhoAsksAndTellsSo() {
        var change = ScopeChange.atOnce(adding(item(Urgency.EXPEDITED, 50)), request(null), ERIN, ASKED);

        assertThat(change.whatHappened()).contains("scope-change.recorded");
        assertThat(change.isAccepted()).isTrue();
        assertThat(change.state().inForceAtOnce()).isTrue();
        assertThat(change.state().decidedBy()).isEqualTo(ERIN);
    }

    @Test
    void whatIsOverriddenIsKeptWithTheReason() {
        var scope = scope(SomeSprint.active(), SomeSprint.INVOICES);

        var change = ScopeChange.request(scope, request("Tests wait"), List.of(Overridden.CAPACITY), ERIN, ASKED);
        assertThat(change.state().tradeoffs()).singleElement().satisfies(kept -> {
            assertThat(kept.overridden()).containsExactly(Overridden.CAPACITY);
            assertThat(kept.why()).isEqualTo("Tests wait");
        });
        assertThat(change.overrides(Overridden.CAPACITY)).isTrue();
        assertThat(change.overrides(Overridden.SHARE)).isFalse();

        assertThat(ScopeChange.request(scope, request("Just in case"), List.of(), ERIN, ASKED)
                        .state()
                        .tradeoffs())
                .isEmpty();
    }

    private static RequestedScope adding(ScopeItem... items) {
        return new RequestedScope(SomeSprint.active(), List.of(items), List.of());
    }

    private static ScopeItem item(Urgency urgency, int tenths) {
        var known = KnownItem.openDebt(UUID.randomUUID(), "PAY-D9", SomeSprint.PRODUCT);
        return new ScopeItem(known, SomeWork.on(known.id(), known.key(), tenths, Progress.TODO), urgency);
    }
}
