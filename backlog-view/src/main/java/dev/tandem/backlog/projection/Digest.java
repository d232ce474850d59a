package dev.tandem.backlog.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tandem.kit.json.EventJson;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shows whether two copies hold the same. A row's digest is the first 128 bits of SHA-256 over its state. A copy's
 * digest is their sum modulo 2^128: it follows each change without reading the other rows, in any order.
 */
final class Digest {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);

    private Digest() {}

    static BigInteger of(@Nullable Object... state) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(EventJson.MAPPER.writeValueAsBytes(state));
            return new BigInteger(1, Arrays.copyOf(hash, 16));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("State in memory can be written and hashed", e);
        }
    }

    static BigInteger replace(BigInteger sum, BigInteger old, BigInteger fresh) {
        return sum.subtract(old).add(fresh).mod(MODULUS);
    }
}
