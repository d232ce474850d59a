package dev.tandem.kit.journal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.kit.json.EventJson;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changes as a whole and tells of it in one event. A verb of an aggregate checks, changes, and reports by
 * {@link #happened}; the {@link Journal} then raises the version and keeps the event.
 */
@MappedSuperclass
public abstract class Aggregate {
    @Id
    @Column(updatable = false)
    private UUID id;

    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Transient
    private @Nullable String happened;

    @Transient
    private @Nullable String summary;

    @Transient
    private @Nullable ObjectNode before;

    @Transient
    private boolean deleted;

    @Transient
    private boolean isNew;

    @Transient
    private long loadedAt;

    @Transient
    private boolean locked;

    protected Aggregate() {}

    /** Its moments are set when it is added. */
    @SuppressWarnings("NullAway.Init")
    protected Aggregate(UUID id) {
        this.id = id;
    }

    /** The first part of the event's key, such as {@code order} in {@code order:0199…}. */
    public abstract String kind();

    /** All events of one such id are read in order by one consumer. */
    public abstract UUID partitionedBy();

    /** The whole state as the event carries it; the journal adds id, version and time. */
    public abstract Object state();

    /** Names of the state's fields that follow from others; what a change did, in words, leaves them out. */
    public Set<String> follows() {
        return Set.of();
    }

    /** What the last event of a deleted one still tells, beside its id and version. */
    public Object remains() {
        return Map.of();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** There is one as soon as it is added. */
    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** @param what a past tense that becomes the event's type; the first of a change names the whole of it */
    protected void happened(String what) {
        happened(what, null);
    }

    /** @param words a person's, such as "moved behind PAY-3"; where there are none, the type and the fields tell */
    protected void happened(String what, @Nullable String words) {
        requireEnrolled();
        if (happened == null) {
            happened = what;
            summary = words;
        }
    }

    /** As {@link #happened}, and the last that ever does: its row goes. */
    protected void ended(String what) {
        requireEnrolled();
        happened = what;
        summary = null;
        deleted = true;
    }

    /** A change of one that was loaded only to be looked at would be kept without its event. */
    private void requireEnrolled() {
        if (loadedAt != 0 && before == null) {
            throw new IllegalStateException("%s:%s was not loaded for change".formatted(kind(), id));
        }
    }

    public boolean isDeleted() {
        return deleted;
    }

    boolean hasReported() {
        return happened != null;
    }

    /** What the last verbs reported; asking clears it. */
    public Optional<String> whatHappened() {
        var what = Optional.ofNullable(happened);
        happened = null;
        return what;
    }

    /** What the last verb said in words, if it did; asking clears it. */
    Optional<String> inWords() {
        var words = Optional.ofNullable(summary);
        summary = null;
        return words;
    }

    @PostLoad
    void loaded() {
        loadedAt = System.nanoTime();
    }

    /**
     * Called when its row was locked.
     *
     * @param since when that was asked for
     * @return whether what is in memory was read before the lock was held, and may be old
     */
    boolean lockedSince(long since) {
        boolean mayBeOld = !locked && loadedAt - since < 0;
        locked = true;
        return mayBeOld;
    }

    /** @param state as it is before any change, so that the journal can tell what changed from what */
    void enrolled(ObjectNode state) {
        before = state;
    }

    ObjectNode remembered() {
        return requireNonNull(before);
    }

    /** It is new, and this is its first version. */
    void begin(Instant moment) {
        isNew = true;
        before = EventJson.MAPPER.createObjectNode();
        version = 1;
        createdAt = moment;
        updatedAt = moment;
    }

    /** @param state with which its event was appended */
    void appended(ObjectNode state, Instant moment) {
        before = state;
        if (isNew) {
            isNew = false;
        } else {
            version++;
            updatedAt = moment;
        }
    }
}
