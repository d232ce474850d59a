package dev.tandem.engineering.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.engineering.work.Confidence;
import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
    private static final Instant NOON = Instant.parse("2026-04-06T12:00:00Z");
    private static final EstimateRequest FULL = request(50, 30, 80, Confidence.HIGH, List.of("There is a sandbox"));

    @Test
    void aRevisionKeepsWhatWasSaidByWhomAndWhen() {
        var estimate = estimate(FULL);

        assertThat(estimate.revision()).isEqualTo(3);
        assertThat(estimate.points()).isEqualTo(new Points(50));
        assertThat(estimate.low()).isEqualTo(new Points(30));
        assertThat(estimate.high()).isEqualTo(new Points(80));
        assertThat(estimate.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(estimate.assumptions()).containsExactly("There is a sandbox");
        assertThat(estimate.estimatedBy()).isEqualTo("erin");
        assertThat(estimate.estimatedAt()).isEqualTo(NOON);
    }

    @Test
    void pointsAloneAreAnEstimate() {
        var estimate = estimate(request(50, null, null, null, null));

        assertThat(estimate.points()).isEqualTo(new Points(50));
        assertThat(estimate.low()).isNull();
        assertThat(estimate.high()).isNull();
        assertThat(estimate.confidence()).isNull();
        assertThat(estimate.assumptions()).isEmpty();
    }

    @Test
    void theSameOnceMoreSaysNothingNew() {
        assertThat(estimate(FULL).says(FULL)).isTrue();

        var bare = request(50, null, null, null, null);
        assertThat(estimate(bare).says(request(50, null, null, null, List.of())))
                .isTrue();
    }

    @Test
    void whateverDiffersIsNew() {
        var assumptions = FULL.assumptions();
        assertThat(List.of(
                        request(51, 30, 80, Confidence.HIGH, assumptions),
                        request(50, 31, 80, Confidence.HIGH, assumptions),
                        request(50, null, 80, Confidence.HIGH, assumptions),
                        request(50, 30, 81, Confidence.HIGH, assumptions),
                        request(50, 30, null, Confidence.HIGH, assumptions),
                        request(50, 30, 80, Confidence.LOW, assumptions),
                        request(50, 30, 80, Confidence.HIGH, List.of())))
                .noneMatch(estimate(FULL)::says);
    }

    @ParameterizedTest
    @CsvSource({"50,50,50", "50,49,51", "50,,50", "50,50,", "50,,"})
    void itLiesBetweenWhatItTakesIfAllGoesWellAndIfItDoesNot(int points, Integer low, Integer high) {
        assertThat(request(points, low, high, null, null).points()).isEqualTo(new Points(points));
    }

    @ParameterizedTest
    @CsvSource({"50,51,80", "50,51,", "50,30,49", "50,,49"})
    void itDoesNotLieOutside(int points, Integer low, Integer high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(points, low, high, null, null))
                .withMessage("must hold low ≤ points ≤ high");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemEstimate(
                        "PAY-12", new Points(points), Points.ofTenths(low), Points.ofTenths(high), null, null));
    }

    @Test
    void anItemOfABatchIsEstimatedLikeAnyOther() {
        var inBatch = new ItemEstimate(
                "PAY-12", new Points(50), new Points(30), new Points(80), Confidence.HIGH, FULL.assumptions());

        assertThat(inBatch.request()).isEqualTo(FULL);
    }

    private static Estimate estimate(EstimateRequest request) {
        return new Estimate(new UUID(7, 12), 3, request, "erin", NOON);
    }

    private static EstimateRequest request(
            int points, Integer low, Integer high, Confidence confidence, List<String> assumptions) {
        return new EstimateRequest(
                new Points(points), Points.ofTenths(low), Points.ofTenths(high), confidence, assumptions);
    }
}
