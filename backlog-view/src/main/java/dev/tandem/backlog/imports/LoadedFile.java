package dev.tandem.backlog.imports;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The rows of the file that is worked on, read once and not for every step. */
final class LoadedFile {
    private UUID job;
    private List<TrackerRow> rows;

    List<TrackerRow> rows(UUID id, Supplier<TrackerFile> file) {
        if (!id.equals(job)) {
            rows = file.get().rows();
            job = id;
        }
        return rows;
    }
}
