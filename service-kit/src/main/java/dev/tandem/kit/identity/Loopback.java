package dev.tandem.kit.identity;

import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names by which only this machine reaches itself. */
final class Loopback {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Loopback() {}

    static boolean isNamedBy(String host) {
        return NAMES.contains(host);
    }

    static boolean isNamedBy(@Nullable HostAndPort authority) {
        return authority != null && isNamedBy(authority.host());
    }

    /** @param origin as browsers send it; {@code null} in letters stands for one that they do not tell */
    static boolean isOrigin(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host != null && isNamedBy(host);
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
