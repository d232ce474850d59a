package dev.tandem.kit.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses are everybody's, by the registries of special-purpose addresses of IANA. */
final class PublicAddresses {
    private static final int EMBEDDED = 12;

    private static final List<Network> SPECIAL = networks(
            "0.0.0.0/8", // unspecified, "this network"
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carriers' own; metadata of some clouds
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // metadata and platform of one cloud, though its registry says public
            "169.254.0.0/16", // link-local; metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols; metadata of one cloud
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "2001::/23", // protocols, Teredo and ORCHID among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which holds an address of IPv4
            "3fff::/20"); // documentation

    /** All that is given out to anybody in IPv6. */
    private static final Network UNICAST = Network.of("2000::/3");

    private static final Network NAT64 = Network.of("64:ff9b::/96");
    private static final Network MAPPED = new Network(BigInteger.valueOf(0xffff), 96, 128);

    private PublicAddresses() {}

    static boolean include(InetAddress address) {
        return include(address.getAddress());
    }

    static boolean include(byte[] address) {
        if (NAT64.contains(address) || MAPPED.contains(address)) {
            return include(Arrays.copyOfRange(address, EMBEDDED, address.length));
        }
        boolean inUse = address.length == 4 || UNICAST.contains(address);
        return inUse && SPECIAL.stream().noneMatch(network -> network.contains(address));
    }

    /** What the address stands for: IPv6 has ways to write those of IPv4. */
    static InetAddress plain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (!NAT64.contains(bytes) && !MAPPED.contains(bytes)) {
            return address;
        }
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, EMBEDDED, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
