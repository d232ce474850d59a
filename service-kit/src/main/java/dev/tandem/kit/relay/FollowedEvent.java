package dev.tandem.kit.relay;

import java.time.Instant;
import java.util.UUID;

/**
 * What a follower is told of an event; the event itself is to be had from {@link StructuredEvents}.
 *
 * @param seq its place in the journal
 * @param key of its aggregate, such as {@code order:0199…}
 * @param bytes how much its data takes
 */
public record FollowedEvent(
        long seq, UUID eventId, String key, UUID partitionId, String type, Instant occurredAt, int bytes) {}
