package dev.tandem.kit.journal;

import java.util.Optional;
import java.util.UUID;

/** To which partition something belongs that an address names by its id; each bean knows of what it keeps. */
public interface PartitionOf {
    Optional<UUID> partitionOf(UUID id);
}
