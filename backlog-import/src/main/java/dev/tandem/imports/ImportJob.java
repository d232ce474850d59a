package dev.tandem.imports;

import dev.tandem.kit.id.Ids;
import dev.tandem.kit.identity.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file on its way in: how far it is, and what became of its rows. */
@Entity
@Table(name = "import_job")
class ImportJob {
    @Id
    private UUID id;

    @Column(name = "product_id")
    private UUID productId;

    private String actor;
    private String role;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportOptions options;

    @Enumerated(EnumType.STRING)
    private ImportStatus status = ImportStatus.RUNNING;

    @Column(name = "row_count")
    private int rowCount;

    private int taken;
    private int unchanged;
    private int skipped;

    @Column(name = "refused_count")
    private int refused;

    @Column(name = "repaired_count")
    private int repaired;

    @Column(name = "waiting_count")
    private int waiting;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_progress_at")
    private Instant lastProgressAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected ImportJob() {}

    ImportJob(UUID productId, Actor actor, ImportOptions options, TrackerFile file, Instant now) {
        this.id = Ids.next();
        this.productId = productId;
        this.actor = actor.name();
        this.role = actor.role();
        this.options = options;
        this.rowCount = file.rowCount();
        this.skipped = file.skipped();
        this.refused = file.refused().count();
        this.repaired = file.repaired().count();
        this.createdAt = now;
        this.lastProgressAt = now;
    }

    /** What has become of one row. */
    void count(RowOutcome.Kind became) {
        switch (became) {
            case TAKEN -> taken++;
            case UNCHANGED -> unchanged++;
            case SKIPPED -> skipped++;
            case REFUSED -> refused++;
            case WAITING -> throw new IllegalArgumentException("Nothing has become of a row that waits");
        }
    }

    void wait(int rows) {
        waiting += rows;
    }

    /** Rows that waited are counted as something else by now. */
    void noLongerWait(int rows) {
        waiting -= rows;
    }

    void refuseWaiting() {
        refused += waiting;
        waiting = 0;
    }

    void gotOn(Instant now) {
        lastProgressAt = now;
    }

    boolean onlyWaits() {
        return waiting > 0 && accountedFor() + waiting == rowCount;
    }

    boolean isRunning() {
        return status == ImportStatus.RUNNING;
    }

    void finish(Instant now) {
        status = ImportStatus.DONE;
        finishedAt = now;
    }

    void cancel(Instant now) {
        status = ImportStatus.CANCELLED;
        waiting = 0;
        finishedAt = now;
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

    ImportStatus status() {
        return status;
    }

    int rowCount() {
        return rowCount;
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

    int refused() {
        return refused;
    }

    int repaired() {
        return repaired;
    }

    int waiting() {
        return waiting;
    }

    int accountedFor() {
        return taken + unchanged + skipped + refused;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastProgressAt() {
        return lastProgressAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
