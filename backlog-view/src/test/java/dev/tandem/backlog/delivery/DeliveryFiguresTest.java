package dev.tandem.backlog.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DeliveryFiguresTest {
    @Test
    void velocityIsTheAverageOfASprintToATenth() {
        assertThat(DeliveryVelocity.of(3, 1000).points()).isEqualTo(new BigDecimal("33.3"));
        assertThat(DeliveryVelocity.of(2, 805).points()).isEqualTo(new BigDecimal("40.3"));
        assertThat(DeliveryVelocity.of(2, 800).points()).isEqualTo(new BigDecimal("40"));
        assertThat(DeliveryVelocity.of(1, 0).points()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void ofNothingThereIsNoFigure() {
        assertThat(DeliveryVelocity.of(0, 0).points()).isNull();
        assertThat(DeliveryCommitment.of(0, 0, 0).share()).isNull();
        assertThat(DeliveryPromises.of(4, 0, 0, 0, 0).share()).isNull();
        assertThat(DeliveryBugs.of(0, 0).share()).isNull();
    }

    @Test
    void aCommitmentIsKeptByWhatWasDoneOfIt() {
        var kept = DeliveryCommitment.of(2, 400, 355);

        assertThat(kept.committed()).isEqualTo(new BigDecimal("40"));
        assertThat(kept.done()).isEqualTo(new BigDecimal("35.5"));
        assertThat(kept.share()).isEqualTo(new Share(8875));
    }

    @Test
    void whatIsOpenIsNoPromiseBrokenAndWhatWasCancelledIsNotKept() {
        assertThat(DeliveryPromises.of(5, 3, 0, 0, 1).share()).isEqualTo(new Share(7500));
        assertThat(DeliveryPromises.of(0, 1, 1, 1, 1).share()).isEqualTo(new Share(2500));
    }

    @Test
    void bugsThatEscapedAreAShareOfThoseAdded() {
        assertThat(DeliveryBugs.of(5, 2).share()).isEqualTo(new Share(4000));
    }
}
