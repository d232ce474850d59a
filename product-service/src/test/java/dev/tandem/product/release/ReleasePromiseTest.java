package dev.tandem.product.release;

import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.release.SomeRelease.ADA;
import static dev.tandem.product.release.SomeRelease.PROMISED_AT;
import static dev.tandem.product.release.SomeRelease.SPRING;
import static dev.tandem.product.release.SomeRelease.aCommittedRelease;
import static dev.tandem.product.release.SomeRelease.aPlannedRelease;
import static dev.tandem.product.release.SomeRelease.commit;
import static dev.tandem.product.release.SomeRelease.feature;
import static dev.tandem.product.release.SomeRelease.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kit.identity.Actor;
import dev.tandem.model.agreement.Side;
import dev.tandem.model.promise.ReleaseHealth;
import dev.tandem.model.tradeoff.Overridden;
import dev.tandem.model.tradeoff.Tradeoff;
import dev.tandem.product.ProductProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasePromiseTest {
    private static final Instant LATER = Instant.parse("2026-06-20T10:00:00Z");
    private static final LocalDate TODAY = SPRING.minusMonths(2);
    private static final ForecastDates LATE_AT_85 = ForecastDates.of(SPRING, SPRING.plusDays(1));
    private static final String THE_FAIR = "The fair is on that day";

    private static final List<Credit> CREDITS =
            List.of(new Credit("Paula", Contribution.OWNED, List.of("PAY-1", "PAY-3"), 2));

    @Test
    void aDayThatTheForecastDoesNotReachIsPromisedKnowinglyOrNotAtAll() {
        var release = aPlannedRelease();

        var refusal =
                refusalOf(release, () -> release.commit(List.of(feature(1, 50)), LATE_AT_85, null, ADA, PROMISED_AT));
        assertThat(refusal.type()).isEqualTo(ProductProblem.RELEASE_DATE_NOT_REACHED);
        assertThat(refusal.facts()).isEqualTo(Map.of("targetOn", SPRING, "p50", SPRING, "p85", SPRING.plusDays(1)));

        release.commit(List.of(feature(1, 50)), LATE_AT_85, THE_FAIR, ADA, PROMISED_AT);
        assertThat(release.tradeoffs())
                .containsExactly(new Tradeoff(PROMISED_AT, ADA, List.of(Overridden.TARGET_DATE), THE_FAIR));
        assertThat(release.commitment().p85()).isEqualTo(SPRING.plusDays(1));
    }

    @Test
    void aPromiseWithoutEngineeringIsMadeKnowinglyOrNotAtAll() {
        var paula = new Actor("Paula", "product");
        var release = aPlannedRelease();

        var refusal =
                refusalOf(release, () -> release.commit(List.of(feature(1, 50)), LATE_AT_85, null, paula, PROMISED_AT));
        assertThat(refusal.type()).isEqualTo(ProductProblem.NOT_AGREED);
        assertThat(refusal.facts()).isEqualTo(Map.of("missing", List.of(Side.ENGINEERING)));

        release.commit(List.of(feature(1, 50)), LATE_AT_85, THE_FAIR, paula, PROMISED_AT);
        assertThat(release.tradeoffs())
                .containsExactly(new Tradeoff(
                        PROMISED_AT, paula, List.of(Overridden.NOT_AGREED, Overridden.TARGET_DATE), THE_FAIR));
    }

    @Test
    void aTradeoffThatIsNotNeededIsNotKept() {
        var release = aPlannedRelease();

        release.commit(List.of(feature(1, 50)), ForecastDates.of(SPRING, SPRING), THE_FAIR, ADA, PROMISED_AT);

        assertThat(release.tradeoffs()).isEmpty();
    }

    @Test
    void theDayOfAPromiseChangesOnlyOpenly() {
        var release = aCommittedRelease();
        var later = release.fields().withTargetOn(SPRING.plusDays(7));

        var refusal = refusalOf(release, () -> release.edit(later));
        assertThat(refusal.type()).isEqualTo(ProductProblem.RELEASE_COMMITTED);

        var change = new ScopeChangeRequest(
                "A week", null, null, SPRING.plusDays(7), "A week later", "None", "Take it", null);
        release.changeScope(change, List.of(), List.of(), ForecastDates.UNKNOWN, ADA, LATER);
        assertThat(release.fields()).isEqualTo(later);
        assertThat(release.commitment().targetOn()).isEqualTo(SPRING);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, 0, 0, ON_TRACK",
                "true, 0, 1, AT_RISK",
                "true, 0, -, AT_RISK",
                "true, 1, 2, LATE",
                "true, -, -, LATE",
                "false, -, -, -"
            })
    void theHealthComparesTheDayWithTheForecast(boolean isTold, Integer p50, Integer p85, ReleaseHealth health) {
        var dates = new ForecastDates(isTold, day(p50), day(p85));

        assertThat(dates.health(SPRING, TODAY)).isEqualTo(health);
        assertThat(dates.health(SPRING, SPRING.plusDays(1))).isEqualTo(ReleaseHealth.LATE);
        assertThat(dates.health(null, TODAY)).isNull();
    }

    private static LocalDate day(Integer after) {
        return after == null ? null : SPRING.plusDays(after);
    }

    @Test
    void aChangeOfHealthIsToldOnce() {
        var release = aCommittedRelease();

        release.assess(LATE_AT_85, TODAY);
        assertThat(release.health()).isEqualTo(ReleaseHealth.AT_RISK);
        assertThat(release.whatHappened()).contains("release.health-changed");

        assertThat(release.wouldStandOtherwise(LATE_AT_85, TODAY)).isFalse();
        release.assess(LATE_AT_85, TODAY);
        assertThat(release.whatHappened()).isEmpty();
    }

    @Test
    void aReleaseIsOutOnceAllOfItIs() {
        var release = aPlannedRelease();
        commit(release, List.of(feature(1, 50), feature(2, 30)));
        release.whatHappened();

        var refusal =
                refusalOf(release, () -> release.ship(List.of(shipped(1, 50), feature(2, 30)), CREDITS, LATER, SPRING));
        assertThat(refusal.type()).isEqualTo(ProductProblem.FEATURES_NOT_SHIPPED);
        assertThat(refusal.facts()).isEqualTo(Map.of("features", List.of("PAY-2")));

        release.ship(List.of(shipped(1, 50), shipped(3, 20)), CREDITS, LATER, SPRING.plusDays(3));
        assertThat(release.status()).isEqualTo(ReleaseStatus.SHIPPED);
        assertThat(release.health()).isEqualTo(ReleaseHealth.DONE);
        assertThat(release.kept()).isEqualTo(new Kept(2, 1, 1, 1, 3L));
        assertThat(release.kept().wasLate()).isTrue();
        assertThat(release.credits()).isEqualTo(CREDITS);
        assertThat(release.state().credits()).isEqualTo(CREDITS);
    }

    @Test
    void aCancelledReleaseSaysWhyAndKeepsWhatWasPromised() {
        var release = aCommittedRelease();

        release.cancel("The partner left", List.of(feature(1, 50)), LATER);

        assertThat(release.whatHappened()).contains("release.cancelled");
        assertThat(release.status()).isEqualTo(ReleaseStatus.CANCELLED);
        assertThat(release.cancelReason()).isEqualTo("The partner left");
        assertThat(release.kept()).isEqualTo(new Kept(1, 0, 0, 0, null));
        var refusal = refusalOf(release, () -> release.ship(List.of(), CREDITS, LATER, SPRING));
        assertThat(refusal.type()).isEqualTo(ProductProblem.RELEASE_OVER);
        assertThat(refusalOf(release, () -> release.cancel("Again", List.of(), LATER))
                        .type())
                .isEqualTo(ProductProblem.RELEASE_OVER);
    }

    @Test
    void whatIsOnlyPlannedIsCancelledWithoutAPromiseToKeep() {
        var release = aPlannedRelease();

        release.cancel("Nobody asked for it", List.of(), LATER);

        assertThat(release.kept()).isNull();
    }
}
