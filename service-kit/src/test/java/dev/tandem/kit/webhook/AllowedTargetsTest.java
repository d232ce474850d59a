package dev.tandem.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedTargetsTest {
    private final AllowedTargets closed = new AllowedTargets(List.of());
    private final AllowedTargets open = new AllowedTargets(List.of(Network.of("127.0.0.0/8")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tool.example",
                "HTTPS://tool.example:8443/hooks?of=tandem",
                "https://93.184.216.34/",
                "https://[2606:4700::1]/x"
            })
    void anHttpsAddressMayBeNamed(String url) {
        assertThat(closed.fault(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tool.example",
                "ftp://tool.example",
                "file:///etc/passwd",
                "https:///path",
                "https://",
                "//tool.example",
                "https://user:word@tool.example",
                "https://user@tool.example",
                "https://tool.example/#part",
                "https://tool.example:0/",
                "https://tool.example:65536/",
                "https://tool example/",
                "javascript:alert(1)",
                "https://under_score.example/",
                "https://tool.example:x/"
            })
    void whatCannotBeCalledIsRefusedWhereItIsNamed(String url) {
        assertThat(open.fault(url)).isPresent();
    }

    @Test
    void httpIsForNetworksThatAreAllowedThoughNotPublic() throws UnknownHostException {
        assertThat(closed.fault("http://127.0.0.1/")).contains("must be https");
        assertThat(open.fault("http://127.0.0.1/")).isEmpty();
        assertThat(fault(open, "http://tool.example/", "127.0.0.1")).isEmpty();
        assertThat(fault(open, "http://tool.example/", "93.184.216.34"))
                .contains("tool.example is public, and is told over https only");
    }

    @Test
    void oneAddressThatIsNotPublicIsEnough() throws UnknownHostException {
        assertThat(fault(closed, "https://tool.example/", "93.184.216.34")).isEmpty();
        assertThat(fault(closed, "https://tool.example/", "93.184.216.34", "2606:4700::1", "169.254.169.254"))
                .contains("tool.example has an address that is not public");
        assertThat(fault(closed, "https://tool.example/")).contains("tool.example has no address");
    }

    @Test
    void whatIsAllowedIsAllowedHoweverItIsWritten() throws UnknownHostException {
        assertThat(fault(open, "https://tool.example/", "64:ff9b::7f00:1")).isEmpty();
        assertThat(fault(open, "https://tool.example/", "::ffff:127.0.0.1")).isEmpty();
        assertThat(fault(open, "https://tool.example/", "::1")).isPresent();
        assertThat(fault(open, "https://tool.example/", "10.0.0.1")).isPresent();
    }

    private static Optional<String> fault(AllowedTargets targets, String url, String... addresses)
            throws UnknownHostException {
        var all = new ArrayList<InetAddress>();
        for (String address : addresses) {
            all.add(InetAddress.getByName(address));
        }
        return targets.fault(TargetUrl.of(url).orElseThrow(), all);
    }
}
