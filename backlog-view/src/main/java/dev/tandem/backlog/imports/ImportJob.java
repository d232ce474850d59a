package dev.tandem.backlog.imports;

import dev.tandem.kit.aggregate.Ids;
import dev.tandem.kit.identity.Actor;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file on its way in: how far it is, and what became of its rows. */
@Entity
@Table(name = "import_job")
class ImportJob {
    // A look at those that wait is one query; this bounds it.
    private static final int MOST_WAITING = 500;

    @Id
    private UUID id;

    @Column(name = "product_id")
    private UUID productId;

    private String actor;
    private String role;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportOptions options;

    @Basic(fetch = FetchType.LAZY)
    private byte[] file;

    @Enumerated(EnumType.STRING)
    private ImportStatus status = ImportStatus.RUNNING;

    @Column(name = "row_count")
    private int rowCount;

    @Column(name = "next_row")
    private int nextRow;

    private List<Integer> waiting = List.of();
    private int taken;
    private int unchanged;
    private int skipped;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LineNote> refused = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LineNote> repaired;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_progress_at")
    private Instant lastProgressAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected ImportJob() {}

    ImportJob(UUID productId, Actor actor, ImportOptions options, byte[] file, TrackerFile content, Instant now) {
        this.id = Ids.next();
        this.productId = productId;
        this.actor = actor.name();
        this.role = actor.role();
        this.options = options;
        this.file = file;
        this.rowCount = content.rows().size();
        this.repaired = List.copyOf(content.repaired());
        this.createdAt = now;
        this.lastProgressAt = now;
    }

    /** The rows to look at next: new ones, or else those that wait. */
    List<Integer> nextRows(int most) {
        if (nextRow < rowCount) {
            var rows = new ArrayList<Integer>();
            for (int row = nextRow; row < rowCount && rows.size() < most; row++) {
                rows.add(row);
            }
            return rows;
        }
        return waiting.subList(0, Math.min(waiting.size(), MOST_WAITING));
    }

    void record(List<TrackerRow> rows, List<RowOutcome> outcomes, Instant now) {
        var stillWaiting = new ArrayList<>(waiting);
        var newlyRefused = new ArrayList<>(refused);
        for (int i = 0; i < rows.size(); i++) {
            TrackerRow row = rows.get(i);
            boolean isNew = row.index() >= nextRow;
            RowOutcome outcome = outcomes.get(i);
            if (outcome.kind() == RowOutcome.Kind.WAITING) {
                if (isNew) {
                    stillWaiting.add(row.index());
                }
                continue;
            }
            stillWaiting.remove((Integer) row.index());
            lastProgressAt = now;
            switch (outcome.kind()) {
                case TAKEN -> taken++;
                case UNCHANGED -> unchanged++;
                case SKIPPED -> skipped++;
                default -> newlyRefused.add(new LineNote(row.line(), outcome.reason()));
            }
        }
        nextRow = Math.max(nextRow, rows.get(rows.size() - 1).index() + 1);
        waiting = List.copyOf(stillWaiting);
        refused = List.copyOf(newlyRefused);
    }

    boolean isComplete() {
        return nextRow >= rowCount && waiting.isEmpty();
    }

    boolean onlyWaits() {
        return nextRow >= rowCount && !waiting.isEmpty();
    }

    void finish(Instant now) {
        status = ImportStatus.DONE;
        finishedAt = now;
        // Nothing will be read of it any more.
        file = null;
    }

    UUID id() {
        return id;
    }

    UUID productId() {
        return productId;
    }

    Actor actor() {
        return new Actor(actor, role);
    }

    ImportOptions options() {
        return options;
    }

    byte[] file() {
        return file;
    }

    ImportStatus status() {
        return status;
    }

    int rowCount() {
        return rowCount;
    }

    List<Integer> waiting() {
        return waiting;
    }

    int taken() {
        return taken;
    }

    int unchanged() {
        return unchanged;
    }

    int skipped() {
        return skipped;
    }

    List<LineNote> refused() {
        return refused;
    }

    List<LineNote> repaired() {
        return repaired;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastProgressAt() {
        return lastProgressAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
