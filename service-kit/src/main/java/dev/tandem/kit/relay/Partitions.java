package dev.tandem.kit.relay;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;

/**
 * Which partition an id's events lie on, the same number on every topic: Kafka's own murmur2 over the id's text, so
 * that a client in any language can compute it.
 */
public final class Partitions {
    private Partitions() {}

    public static int of(UUID id, int partitions) {
        byte[] text = id.toString().getBytes(StandardCharsets.US_ASCII);
        return Utils.toPositive(Utils.murmur2(text)) % partitions;
    }
}
