package dev.tandem.kit.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.kit.id.Ids;
import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.trace.TraceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One change of one aggregate: the event that others hear of, and who changed what from what to what. */
@Entity
@Immutable
@Table(name = "journal")
public class JournalEntry {
    @Id
    private @Nullable Long seq;

    @Column(name = "event_id")
    private UUID eventId;

    private String kind;

    @Column(name = "aggregate_id")
    private UUID aggregateId;

    private long version;

    @Column(name = "partition_id")
    private UUID partitionId;

    private String type;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String actor;
    private String role;

    /** Entries from before there were summaries have none. */
    private @Nullable String summary;

    /** The step of a trace that it came from, where its request was traced. */
    private @Nullable String traceparent;

    @JdbcTypeCode(SqlTypes.JSON)
    private String changes;

    @JdbcTypeCode(SqlTypes.JSON)
    private String data;

    @Column(name = "published_at", insertable = false)
    private @Nullable Instant publishedAt;

    @Column(name = "held_back", insertable = false)
    private @Nullable String heldBack;

    @Column(insertable = false)
    private @Nullable Integer bytes;

    protected JournalEntry() {}

    JournalEntry(Aggregate aggregate, String type, String summary, Actor actor, ObjectNode changes, String data) {
        this.eventId = Ids.next();
        this.kind = aggregate.kind();
        this.aggregateId = aggregate.id();
        this.version = aggregate.version();
        this.partitionId = aggregate.partitionedBy();
        this.type = type;
        this.occurredAt = aggregate.updatedAt();
        this.actor = actor.name();
        this.role = actor.role();
        this.summary = Summary.bounded(summary);
        this.traceparent = TraceContext.current();
        this.changes = changes.toString();
        this.data = data;
    }

    /** The key of the record on the topic: compaction keeps the last event of each aggregate. */
    public String key() {
        return kind + ":" + aggregateId;
    }

    String kind() {
        return kind;
    }

    UUID aggregateId() {
        return aggregateId;
    }

    public UUID eventId() {
        return eventId;
    }

    public long version() {
        return version;
    }

    public UUID partitionId() {
        return partitionId;
    }

    public String type() {
        return type;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public String actor() {
        return actor;
    }

    public String role() {
        return role;
    }

    public @Nullable String summary() {
        return summary;
    }

    @Nullable
    String traceparent() {
        return traceparent;
    }

    public String changes() {
        return changes;
    }

    public String data() {
        return data;
    }
}
