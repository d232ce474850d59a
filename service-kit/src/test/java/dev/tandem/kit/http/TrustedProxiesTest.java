package dev.tandem.kit.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {
    @Test
    void aServiceThatWouldBelieveAnybodyDoesNotStart() {
        assertThatThrownBy(() -> new TrustedProxies(true, Optional.empty()).refuseToBelieveAnybody(new StartupEvent()))
                .hasMessageStartingWith("Set QUARKUS_HTTP_PROXY_TRUSTED_PROXIES to ");
    }

    @Test
    void oneThatBelievesNobodyOrNamesWhomStarts() {
        var named = Optional.of(List.of("10.0.0.0/8"));

        assertThatCode(() -> new TrustedProxies(true, named).refuseToBelieveAnybody(new StartupEvent()))
                .doesNotThrowAnyException();
        assertThatCode(() -> new TrustedProxies(false, Optional.empty()).refuseToBelieveAnybody(new StartupEvent()))
                .doesNotThrowAnyException();
    }
}
