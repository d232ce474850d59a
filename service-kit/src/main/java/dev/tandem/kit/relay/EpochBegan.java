package dev.tandem.kit.relay;

import java.util.List;

/**
 * Fired in the transaction that begins a new epoch. Whoever gives out numbers goes on above the numbers in the lost
 * keys.
 */
public record EpochBegan(long epoch, List<LostKey> lost) {
    /** The key of a lost aggregate, such as {@code PAY-12}. */
    public record LostKey(String kind, String key) {}
}
