package dev.tandem.kit.journal;

import java.util.List;

/**
 * Fired inside the transaction in which a restored database begins a new epoch. Who gives numbers out goes on above those
 * that the lost events show.
 */
public record EpochBegan(long epoch, List<LostRecord> lost) {}
