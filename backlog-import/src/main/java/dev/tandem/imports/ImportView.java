package dev.tandem.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How far an import is; rows = taken + unchanged + skipped + refusedCount when it is done")
public record ImportView(
        UUID id,
        ImportStatus status,

        @Schema(description = "Rows in the file, without the header")
        int rows,

        @Schema(description = "Rows that became something here")
        int taken,

        @Schema(description = "Rows that were here already; they are never overwritten")
        int unchanged,

        @Schema(description = "Epics, finished work, and what is the other service's")
        int skipped,

        @Schema(description = "Rows whose feature is still on its way here")
        int waiting,

        @Schema(description = "Rows that nobody can take, listed or not")
        int refusedCount,

        @Schema(description = "The first of them, usually up to 1000")
        List<LineNote> refused,

        @Schema(description = "What was mended, listed or not")
        int repairedCount,

        @Schema(description = "What was mended to make rows readable: the first, usually up to 1000")
        List<LineNote> repaired,

        Instant createdAt,
        @Schema(nullable = true) @Nullable Instant finishedAt) {
    static ImportView of(ImportJob job, List<LineNote> refused, List<LineNote> repaired) {
        return new ImportView(
                job.id(),
                job.status(),
                job.rowCount(),
                job.taken(),
                job.unchanged(),
                job.skipped(),
                job.waiting(),
                job.refused(),
                refused,
                job.repaired(),
                repaired,
                job.createdAt(),
                job.finishedAt());
    }
}
