package dev.tandem.kit.webhook;

import static dev.tandem.kit.webhook.SomeDelivery.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttemptResultTest {
    private static final BackOff BACK_OFF =
            new BackOff(Duration.ofSeconds(10), Duration.ofHours(3), Duration.ofHours(24));

    @Test
    void whatIsDeliveredMakesWayForTheNextOfItsItemAtOnce() {
        var result = of(SomeDelivery.failedBefore(4, NOON.minusSeconds(60)), answer(204));

        assertThat(result.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(result.failures()).isZero();
        assertThat(result.failingSince()).isNull();
        assertThat(result.next()).isEqualTo(NOON);
        assertThat(result.pause()).isNull();
    }

    @Test
    void whatFailsIsTriedAgainLaterAndRemembersSinceWhen() {
        var first = of(SomeDelivery.to("https://tool.example"), answer(500));

        assertThat(first.status()).isEqualTo(DeliveryStatus.RETRYING);
        assertThat(first.failures()).isEqualTo(1);
        assertThat(first.failingSince()).isEqualTo(NOON.plusMillis(20));
        assertThat(first.next()).isBetween(NOON.plusSeconds(7), NOON.plusSeconds(13));
        var third = of(SomeDelivery.failedBefore(2, NOON.minusSeconds(60)), answer(500));
        assertThat(third.failures()).isEqualTo(3);
        assertThat(third.failingSince()).isEqualTo(NOON.minusSeconds(60));
        assertThat(third.next()).isBetween(NOON.plusSeconds(30), NOON.plusSeconds(51));
    }

    @Test
    void aDayOfFailuresPausesTheWebhook() {
        assertThat(of(SomeDelivery.failedBefore(20, NOON.minus(Duration.ofHours(23))), answer(500))
                        .pause())
                .isNull();
        assertThat(of(SomeDelivery.failedBefore(20, NOON.minus(Duration.ofHours(24))), answer(500))
                        .pause())
                .isEqualTo(PauseReason.FAILING);
    }

    @Test
    void goneMeansGone() {
        assertThat(of(SomeDelivery.to("https://tool.example"), answer(410)).pause())
                .isEqualTo(PauseReason.GONE);
    }

    @Test
    void aTestIsTriedOnceAndPausesNothing() {
        var test = new Claimed(
                new UUID(1, 1),
                new UUID(2, 1),
                "https://a.example",
                List.of(),
                "test:1",
                new UUID(3, 1),
                0,
                0,
                null,
                "{}");

        assertThat(of(test, answer(410)).status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(of(test, answer(410)).pause()).isNull();
        assertThat(of(test, answer(200)).status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    private static AttemptResult of(Claimed delivery, Answer answer) {
        return AttemptResult.of(delivery, answer, BACK_OFF, new Random(1));
    }

    private static Answer answer(int status) {
        return new Received(status, new byte[0], null).answer(NOON, Duration.ofMillis(20));
    }
}
