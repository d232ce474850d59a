package dev.tandem.engineering.work;

import java.util.Collection;
import java.util.UUID;

/**
 * Fired in the transaction that settles how far work is: at once outside a sprint, and when the sprint is closed for
 * what it held, which may be opened again until then.
 *
 * @param how in words, as a reason of whatever follows from it
 */
public record WorkProgressed(Collection<UUID> items, boolean done, String how) {}
