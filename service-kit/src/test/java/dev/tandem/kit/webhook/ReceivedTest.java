package dev.tandem.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedTest {
    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void a2xxMeansThatTheTargetHasIt(int status) {
        assertThat(answer(status, "", null).isDelivered()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 300, 301, 302, 304, 307, 308, 400, 404, 410, 429, 500, 503, 999})
    void anythingElseIsAFailure(int status) {
        assertThat(answer(status, "", null).isDelivered()).isFalse();
    }

    @Test
    void aBodyIsKeptAsTextThatTheDatabaseTakes() {
        assertThat(answer(500, "a\u0000b", null).body()).isEqualTo("a\ufffdb");
    }

    @Test
    void secondsOfRetryAfterAreUnderstoodAndAllElseIsNot() {
        assertThat(answer(503, "", "120").retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(answer(503, "", null).retryAfter()).isZero();
        assertThat(answer(503, "", "-1").retryAfter()).isZero();
        assertThat(answer(503, "", "99999999999999999999").retryAfter()).isZero();
        assertThat(answer(503, "", "Fri, 31 Dec 1999 23:59:59 GMT").retryAfter())
                .isZero();
    }

    private static Answer answer(int status, String body, String retryAfter) {
        return new Received(status, body.getBytes(StandardCharsets.UTF_8), retryAfter)
                .answer(SomeDelivery.NOON, Duration.ZERO);
    }
}
