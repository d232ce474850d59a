package dev.tandem.kit.limit;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as it is counted. */
final class SourceAddress {
    private static final String UNKNOWN = "unknown";
    private static final int NETWORK = 8;

    private SourceAddress() {}

    static String of(@Nullable SocketAddress remote) {
        if (remote == null || remote.hostAddress() == null) {
            return UNKNOWN;
        }
        byte[] address = NetUtil.createByteArrayFromIpAddressString(remote.hostAddress());
        if (address == null) {
            return UNKNOWN;
        }
        // Whoever has one address of IPv6 has the 2^64 of its network.
        return HexFormat.of().formatHex(address.length == 4 ? address : Arrays.copyOf(address, NETWORK));
    }
}
