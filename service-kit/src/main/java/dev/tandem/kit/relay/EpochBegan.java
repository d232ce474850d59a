package dev.tandem.kit.relay;

import java.util.List;

/**
 * Fired inside the transaction in which a restored database begins a new epoch. Who gives numbers out goes on above those
 * that the lost keys show.
 */
public record EpochBegan(long epoch, List<LostKey> lost) {
    /** The key that a lost event's data has, of those that have one. */
    public record LostKey(String kind, String key) {}
}
