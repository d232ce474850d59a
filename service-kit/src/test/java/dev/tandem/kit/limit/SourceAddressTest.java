package dev.tandem.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;

class SourceAddressTest {
    @Test
    void anAddressOfIpv4CountsByItself() {
        assertThat(of("203.0.113.9")).isNotEqualTo(of("203.0.113.8")).isEqualTo(of("203.0.113.9"));
    }

    @Test
    void anAddressOfIpv6CountsAsTheNetworkThatItsOwnerHas() {
        assertThat(of("2001:db8:1:2::1")).isEqualTo(of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertThat(of("2001:db8:1:2::1")).isNotEqualTo(of("2001:db8:1:3::1"));
    }

    @Test
    void whatHasNoAddressIsCountedTogether() {
        assertThat(SourceAddress.of(null)).isEqualTo(SourceAddress.of(SocketAddress.domainSocketAddress("/run/x")));
    }

    private static String of(String host) {
        return SourceAddress.of(SocketAddress.inetSocketAddress(1234, host));
    }
}
