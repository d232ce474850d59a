package dev.tandem.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @Test
    void itHoldsTheAddressesThatBeginAlike() throws UnknownHostException {
        assertThat(contains("10.0.0.0/8", "10.255.0.1")).isTrue();
        assertThat(contains("10.0.0.0/8", "11.0.0.0")).isFalse();
        assertThat(contains("172.16.0.0/12", "172.31.255.255")).isTrue();
        assertThat(contains("172.16.0.0/12", "172.32.0.0")).isFalse();
        assertThat(contains("fc00::/7", "fdff::1")).isTrue();
        assertThat(contains("fc00::/7", "fe00::1")).isFalse();
        assertThat(contains("0.0.0.0/0", "8.8.8.8")).isTrue();
        assertThat(contains("0.0.0.0/0", "::1")).isFalse();
    }

    @Test
    void withoutALengthItIsOneAddress() throws UnknownHostException {
        assertThat(contains("::1", "::1")).isTrue();
        assertThat(contains("::1", "::2")).isFalse();
        assertThat(contains(" 127.0.0.1 ", "127.0.0.1")).isTrue();
        assertThat(contains("127.0.0.1", "127.0.0.2")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/8/8", "a name"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text));
    }

    private static boolean contains(String network, String address) throws UnknownHostException {
        return Network.of(network).contains(InetAddress.getByName(address));
    }
}
