package dev.tandem.kit.journal;

import java.util.Optional;
import java.util.UUID;

/** Under which keys people know what events are partitioned by; a bean of the service says it. */
public interface PartitionKeys {
    Optional<UUID> idOf(String key);

    Optional<String> keyOf(UUID partition);
}
