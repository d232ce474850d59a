package dev.tandem.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who may import, and how much at once. */
@ConfigMapping(prefix = "tandem.imports")
public interface ImportConfig {
    /** Whose part of an exported backlog this service takes. */
    String role();

    /** How long rows wait for their features after the last one came. */
    @WithDefault("60s")
    Duration timeout();

    /** A file with more rows is refused. */
    int largestRows();

    /** How many refusals, and how many repairs, are told one by one; more are counted. */
    int notes();

    default Bounds bounds() {
        return new Bounds(largestRows(), notes());
    }

    /** How much of a file is read. */
    record Bounds(int rows, int notes) {}
}
