package dev.tandem.product.release;

import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.release.SomeRelease.ADA;
import static dev.tandem.product.release.SomeRelease.CHANGED_AT;
import static dev.tandem.product.release.SomeRelease.PRODUCT;
import static dev.tandem.product.release.SomeRelease.SPRING;
import static dev.tandem.product.release.SomeRelease.aCommittedRelease;
import static dev.tandem.product.release.SomeRelease.aPlannedRelease;
import static dev.tandem.product.release.SomeRelease.change;
import static dev.tandem.product.release.SomeRelease.feature;
import static dev.tandem.product.release.SomeRelease.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.model.ready.ReadyCheck;
import dev.tandem.product.ProductProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeChangeTest {
    private static final ScopeChangeRequest REFUNDS_IN = change(List.of("PAY-2"), null);
    private static final ScopeChangeRequest CARDS_OUT = change(null, List.of("PAY-1"));

    @Test
    void aScopeChangeTellsWhatComesInWhatGoesOutAndWhatThatMeans() {
        var release = aCommittedRelease();
        var commitment = release.commitment();

        var change = release.changeScope(
                change(List.of("PAY-2"), List.of("PAY-1")),
                List.of(feature(2, 30)),
                List.of(feature(1, null)),
                ForecastDates.UNKNOWN,
                ADA,
                CHANGED_AT);

        var view = new ScopeChangeView(
                1,
                "Refunds come in",
                List.of(item(2, 30)),
                List.of(item(1, null)),
                null,
                "A week later",
                "Less time to test",
                "Take it",
                "Ada",
                CHANGED_AT);
        assertThat(change.view()).isEqualTo(view);
        assertThat(release.whatHappened()).contains("release.scope-changed");
        assertThat(release.commitment()).isEqualTo(commitment);
        assertThat(release.state())
                .isEqualTo(new ReleaseState(
                        PRODUCT,
                        new ReleaseFields("Spring", "Every way to pay", SPRING),
                        ReleaseStatus.COMMITTED,
                        null,
                        commitment,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null,
                        1,
                        view));
    }

    @Test
    void scopeChangesAreCountedInTheirRelease() {
        var release = aCommittedRelease();
        assertThat(release.scopeChanges()).isZero();

        var first = release.changeScope(
                REFUNDS_IN, List.of(feature(2, 30)), List.of(), ForecastDates.UNKNOWN, ADA, CHANGED_AT);
        var second = release.changeScope(
                CARDS_OUT, List.of(), List.of(feature(1, 50)), ForecastDates.UNKNOWN, ADA, CHANGED_AT);

        assertThat(first.view().number()).isEqualTo(1);
        assertThat(second.view().number()).isEqualTo(2);
        assertThat(release.scopeChanges()).isEqualTo(2);
        assertThat(release.state().lastScopeChange()).isEqualTo(second.view());
    }

    @Test
    void theScopeOfAPlannedReleaseChangesWithoutARecord() {
        var release = aPlannedRelease();

        var refusal = refusalOf(
                release,
                () -> release.changeScope(
                        REFUNDS_IN, List.of(feature(2, 30)), List.of(), ForecastDates.UNKNOWN, ADA, CHANGED_AT));

        assertThat(refusal.type()).isEqualTo(ProductProblem.RELEASE_NOT_COMMITTED);
        assertThat(refusal).hasMessageStartingWith("Spring is only planned");
    }

    @Test
    void nothingComesInWithoutAnEstimate() {
        var release = aCommittedRelease();

        var refusal = refusalOf(
                release,
                () -> release.changeScope(
                        REFUNDS_IN, List.of(feature(2, null)), List.of(), ForecastDates.UNKNOWN, ADA, CHANGED_AT));

        assertThat(refusal.type()).isEqualTo(ProductProblem.RELEASE_NOT_READY);
        assertThat(refusal.facts())
                .isEqualTo(Map.of("features", List.of(new UnreadyFeature("PAY-2", List.of(ReadyCheck.ESTIMATED)))));
    }

    @Test
    void aScopeChangeMovesAtLeastOneFeature() {
        assertThat(REFUNDS_IN.add()).containsExactly("PAY-2");
        assertThat(REFUNDS_IN.remove()).isEmpty();
        assertThat(CARDS_OUT.add()).isEmpty();
        assertThat(CARDS_OUT.remove()).containsExactly("PAY-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change(List.of(), null))
                .withMessage("must add or remove a feature, or name another day");
    }
}
