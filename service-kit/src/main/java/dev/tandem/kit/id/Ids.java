package dev.tandem.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDs of version 7: ordered by the moment they were made, so that new rows land at the end of an index. */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    /** As the database sorts them: rows are locked in this order, by statements and by code. Java sorts them otherwise. */
    public static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** @return when it was made, to the millisecond; null of an id that somebody else made in another version */
    public static @Nullable Instant madeAt(UUID id) {
        return id.version() == 7 ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : null;
    }
}
