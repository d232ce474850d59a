package dev.tandem.kit.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike, as {@code 10.0.0.0/8} or {@code fc00::/7} names them.
 *
 * @param prefix the bits in which they are alike
 * @param width of an address, in bits
 */
record Network(BigInteger prefix, int length, int width) {
    private static final Pattern TEXT = Pattern.compile("([0-9a-fA-F:.]+)(?:/(\\d{1,3}))?");

    /** @param text without a length it is a single address */
    static Network of(String text) {
        var matcher = TEXT.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("%s is no network, such as 10.0.0.0/8".formatted(text));
        }
        byte[] address = bytes(matcher.group(1));
        int width = address.length * Byte.SIZE;
        int length = matcher.group(2) == null ? width : Integer.parseInt(matcher.group(2));
        if (length > width) {
            throw new IllegalArgumentException("%s has only %d bits".formatted(text, width));
        }
        return new Network(new BigInteger(1, address).shiftRight(width - length), length, width);
    }

    boolean contains(InetAddress address) {
        return contains(address.getAddress());
    }

    boolean contains(byte[] address) {
        return address.length * Byte.SIZE == width
                && new BigInteger(1, address).shiftRight(width - length).equals(prefix);
    }

    /** Digits only, so that no name is asked for. */
    private static byte[] bytes(String digits) {
        try {
            return InetAddress.getByName(digits).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("%s is no address".formatted(digits), e);
        }
    }
}
