package dev.tandem.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Comparator;
import java.util.UUID;

/** UUIDs of version 7: ordered by the moment they were made, so that new rows land at the end of an index. */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    /** As the database sorts them: rows are locked in this order, by statements and by code. Java sorts them otherwise. */
    public static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}
