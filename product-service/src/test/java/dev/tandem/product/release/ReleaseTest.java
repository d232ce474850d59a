package dev.tandem.product.release;

import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.release.SomeRelease.PRODUCT;
import static dev.tandem.product.release.SomeRelease.PROMISED_AT;
import static dev.tandem.product.release.SomeRelease.SPRING;
import static dev.tandem.product.release.SomeRelease.aCommittedRelease;
import static dev.tandem.product.release.SomeRelease.aPlannedRelease;
import static dev.tandem.product.release.SomeRelease.commit;
import static dev.tandem.product.release.SomeRelease.feature;
import static dev.tandem.product.release.SomeRelease.fields;
import static dev.tandem.product.release.SomeRelease.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.ready.ReadyCheck;
import dev.tandem.product.ProductProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    @Test
    void aReleaseIsPlannedFirst() {
        var release = Release.plan(PRODUCT, fields());

        assertThat(release.whatHappened()).contains("release.created");
        assertThat(release.kind()).isEqualTo("release");
        assertThat(release.partitionedBy()).isEqualTo(PRODUCT);
        assertThat(release.status()).isEqualTo(ReleaseStatus.PLANNED);
        assertThat(release.commitment()).isNull();
        assertThat(release.fields()).isEqualTo(fields());
        assertThat(release.state())
                .isEqualTo(new ReleaseState(
                        PRODUCT,
                        new ReleaseFields("Spring", "Every way to pay", SPRING),
                        ReleaseStatus.PLANNED,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null,
                        0,
                        null));
    }

    @Test
    void anEditReplacesWhatWasSaidAndLeavesTheCommitment() {
        var release = aCommittedRelease();
        var commitment = release.commitment();
        var autumn = new ReleaseFields("Autumn", null, SPRING);

        release.edit(autumn);

        assertThat(release.whatHappened()).contains("release.edited");
        assertThat(release.fields()).isEqualTo(autumn);
        assertThat(release.status()).isEqualTo(ReleaseStatus.COMMITTED);
        assertThat(release.commitment()).isEqualTo(commitment);
    }

    @Test
    void aCommitmentKeepsTheScopeThatWasPromised() {
        var release = aPlannedRelease();

        commit(release, List.of(feature(1, 50), feature(2, 5)));

        var commitment = new Commitment(
                PROMISED_AT, "Ada", List.of(item(1, 50), item(2, 5)), new BigDecimal("5.5"), SPRING, null, null);
        assertThat(release.whatHappened()).contains("release.committed");
        assertThat(release.commitment()).isEqualTo(commitment);
        assertThat(release.status()).isEqualTo(ReleaseStatus.COMMITTED);
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
                        0,
                        null));
    }

    @Test
    void aReleaseIsCommittedOnce() {
        var release = aCommittedRelease();

        var refusal = refusalOf(release, () -> commit(release, List.of(feature(2, 30))));

        assertThat(refusal.type()).isEqualTo(ProductProblem.RELEASE_COMMITTED);
        assertThat(refusal.facts())
                .isEqualTo(
                        Map.of("release", release.id(), "href", "/api/v1/releases/" + release.id() + "/scope-changes"));
        assertThat(refusal).hasMessageStartingWith("Spring is committed");
    }

    @Test
    void anEmptyReleasePromisesNothing() {
        var release = aPlannedRelease();

        var refusal = refusalOf(release, () -> commit(release, List.of()));

        assertThat(refusal.type()).isEqualTo(ProductProblem.RELEASE_EMPTY);
        assertThat(refusal).hasMessageContaining("Spring");
    }

    @Test
    void nothingIsCommittedWithoutAnEstimate() {
        var release = aPlannedRelease();
        var features = List.of(feature(1, null), feature(2, 50), feature(3, null));

        var refusal = refusalOf(release, () -> commit(release, features));

        assertThat(refusal.type()).isEqualTo(ProductProblem.RELEASE_NOT_READY);
        assertThat(refusal.facts())
                .isEqualTo(Map.of(
                        "features",
                        List.of(
                                new UnreadyFeature("PAY-1", List.of(ReadyCheck.ESTIMATED)),
                                new UnreadyFeature("PAY-3", List.of(ReadyCheck.ESTIMATED)))));
        assertThat(refusal).hasMessage("PAY-1 lacks [ESTIMATED]; PAY-3 lacks [ESTIMATED]");
    }

    @Test
    void aPlannedReleaseWithoutFeaturesIsDeleted() {
        var release = aPlannedRelease();

        release.delete(List.of(), List.of());

        assertThat(release.isDeleted()).isTrue();
        assertThat(release.whatHappened()).contains("release.deleted");
    }

    @Test
    void aPlannedReleaseWithFeaturesStays() {
        var release = aPlannedRelease();

        var refusal =
                refusalOf(release, () -> release.delete(List.of(feature(1, 50), feature(2, null)), List.of("PAY-D3")));

        assertThat(refusal.type()).isEqualTo(ProductProblem.STILL_IN_USE);
        assertThat(refusal.facts()).isEqualTo(Map.of("by", List.of("PAY-1", "PAY-2", "PAY-D3"), "count", 3));
        assertThat(refusal).hasMessageContaining("the release Spring");
    }

    @Test
    void aCommittedReleaseStaysEvenWithoutFeatures() {
        var release = aCommittedRelease();

        var refusal = refusalOf(release, () -> release.delete(List.of(), List.of()));

        assertThat(refusal.type()).isEqualTo(ProductProblem.RELEASE_COMMITTED);
    }
}
