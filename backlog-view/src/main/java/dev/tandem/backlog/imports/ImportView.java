package dev.tandem.backlog.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How far an import is; rows = taken + unchanged + skipped + refused when it is done")
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

        List<LineNote> refused,

        @Schema(description = "Rows that were mended to make them readable")
        List<LineNote> repaired,

        Instant createdAt,
        @Schema(nullable = true) Instant finishedAt) {
    static ImportView of(ImportJob job) {
        return new ImportView(
                job.id(),
                job.status(),
                job.rowCount(),
                job.taken(),
                job.unchanged(),
                job.skipped(),
                job.waiting().size(),
                job.refused(),
                job.repaired(),
                job.createdAt(),
                job.finishedAt());
    }
}
