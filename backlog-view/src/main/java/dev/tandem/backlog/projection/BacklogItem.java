package dev.tandem.backlog.projection;

import dev.tandem.kit.id.Ids;
import dev.tandem.model.lane.Lane;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A feature or a debt item as this copy knows it. */
@Entity
@Table(name = "backlog_item")
public class BacklogItem {
    @Id
    @Column(name = "item_id")
    private UUID id;

    @Column(name = "product_id")
    private UUID productId;

    @Column(name = "item_key")
    private String key;

    @Embedded
    private @Nullable OwnerSnapshot owner;

    @Embedded
    private @Nullable WorkSnapshot work;

    @Enumerated(EnumType.STRING)
    private @Nullable Lane lane;

    @Column(name = "lane_order")
    private @Nullable String laneOrder;

    @Column(name = "changed_seq")
    private long changedSeq;

    // Read in SQL, as are the next two.
    @SuppressWarnings("UnusedVariable")
    @Column(name = "changed_type")
    private @Nullable String changedType;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "changed_by")
    private @Nullable String changedBy;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    // Read in SQL.
    @SuppressWarnings("UnusedVariable")
    @Column(name = "created_at")
    private @Nullable Instant createdAt;

    private BigInteger digest = BigInteger.ZERO;

    @Column(name = "placed")
    private @Nullable Integer placedTenths;

    private List<String> blockers = List.of();

    // Read in SQL.
    @SuppressWarnings("UnusedVariable")
    private @Nullable String shown;

    // Read in SQL.
    @SuppressWarnings("UnusedVariable")
    private @Nullable List<String> facets;

    /** Bits of what it lacks that a product may ask for; whether it fits is the budget's to say. */
    private int lacks;

    /** Bits of what it does not pass for what waits for somebody's word. */
    @Column(name = "held_up")
    private int heldUp;

    @Column(name = "open_questions")
    private int openQuestions;

    @Column(name = "owner_stale")
    private boolean ownerStale;

    @Column(name = "work_stale")
    private boolean workStale;

    protected BacklogItem() {}

    BacklogItem(UUID id, UUID productId, String key) {
        this.id = id;
        this.productId = productId;
        this.key = key;
    }

    Applied apply(String key, OwnerSnapshot snapshot) {
        var applied = Applied.compare(owner, snapshot);
        if (applied == Applied.FRESH) {
            this.key = key;
            owner = snapshot;
            settle();
        }
        ownerStale &= applied == Applied.OVERTAKEN;
        return applied;
    }

    Applied apply(String key, WorkSnapshot snapshot) {
        var applied = Applied.compare(work, snapshot);
        if (applied == Applied.FRESH) {
            // The owner's key counts, in whatever order the events arrive.
            this.key = owner == null ? key : this.key;
            work = snapshot;
            settle();
        }
        workStale &= applied == Applied.OVERTAKEN;
        return applied;
    }

    void markStale(boolean ownersSnapshot) {
        ownerStale |= ownersSnapshot;
        workStale |= !ownersSnapshot;
    }

    /** Of the head, when it changed last. */
    long sequence() {
        return changedSeq;
    }

    void changedAt(long sequence, Occurrence by) {
        changedSeq = sequence;
        changedType = by.type();
        changedBy = by.actor();
        changedAt = by.at();
    }

    /** @return whether they are other ones than before */
    boolean blockedBy(List<String> keys) {
        boolean changed = !blockers.equals(keys);
        blockers = keys;
        return changed;
    }

    /** @return whether that is something else than before */
    boolean heldUpBy(int checks, int questions) {
        boolean changed = heldUp != checks || openQuestions != questions;
        heldUp = checks;
        openQuestions = questions;
        if (changed) {
            settle();
        }
        return changed;
    }

    /** Makes what pages show of it; after everything else about it. */
    void show() {
        placedTenths = work().placedTenths();
        lacks = isKnown() ? Lacks.of(this) : 0;
        shown = isKnown() ? ShownItem.of(this) : null;
        facets = isKnown() ? Facets.of(this) : null;
    }

    private void settle() {
        boolean inLane = isOpen() && !WorkSnapshot.DONE.equals(work().progress());
        lane = inLane ? owner().type() : null;
        createdAt = Ids.madeAt(id);
        laneOrder = inLane ? (Boolean.TRUE.equals(owner().expedite()) ? "0" : "1") + owner().rank() : null;
        digest = owner != null && owner.deleted() ? BigInteger.ZERO : digestOfState();
    }

    /** What nothing waits for has the digest that it had before anything could. */
    private BigInteger digestOfState() {
        return heldUp == 0 && openQuestions == 0
                ? Digest.of(id, productId, key, owner, work)
                : Digest.of(id, productId, key, owner, work, heldUp, openQuestions);
    }

    /** Whether the owner has told of it and has not deleted it. An estimate may arrive earlier. */
    public boolean isKnown() {
        return owner != null && !owner.deleted();
    }

    /** Not shipped, closed, dropped, deleted or split by its owner; the work may be done. */
    public boolean isOpen() {
        return isKnown() && owner().isOpen();
    }

    /** Whether what waits for it has to wait on: it is in a lane, or an umbrella whose parts are. */
    boolean holdsUp() {
        return lane != null || (isKnown() && owner().isUmbrella() && owner().isUnfinished());
    }

    public UUID id() {
        return id;
    }

    public UUID productId() {
        return productId;
    }

    public String key() {
        return key;
    }

    /** Whether the owner has told of it, deleted or not. */
    public boolean isTold() {
        return owner != null;
    }

    /** Of an item that its owner has told of. */
    public OwnerSnapshot owner() {
        return Objects.requireNonNull(owner);
    }

    public WorkSnapshot work() {
        return work == null || work.deleted() ? WorkSnapshot.NONE : work;
    }

    public Optional<Lane> lane() {
        return Optional.ofNullable(lane);
    }

    /** Of an item in a lane. */
    public String laneOrder() {
        return Objects.requireNonNull(laneOrder);
    }

    /** Items that cannot be finished before it. */
    List<UUID> blocks() {
        var planning = owner == null ? null : owner.planning();
        return planning == null || planning.blocks() == null ? List.of() : planning.blocks();
    }

    /** Items that it says must be finished before it. */
    List<UUID> waitsFor() {
        var planning = owner == null ? null : owner.planning();
        return planning == null || planning.blockedBy() == null ? List.of() : planning.blockedBy();
    }

    boolean isLinked() {
        return !blocks().isEmpty() || !waitsFor().isEmpty();
    }

    /** Keys of the open items that must be finished before it. */
    public List<String> blockers() {
        return blockers;
    }

    /** Bits of {@link dev.tandem.model.ready.ReadyCheck} that it does not pass for what waits for somebody's word. */
    public int heldUp() {
        return heldUp;
    }

    int openQuestions() {
        return openQuestions;
    }

    /** Bits of what it lacks, but for {@code FITS}. */
    public int lacks() {
        return lacks;
    }

    public boolean isStale() {
        return ownerStale || workStale;
    }

    public @Nullable Instant updatedAt() {
        return Stream.of(owner == null ? null : owner.updatedAt(), work().updatedAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** What other systems call it, as its owner told in the shape that this code writes. */
    Set<String> refs() {
        if (owner == null || owner.deleted() || owner.writtenIn() != Shape.CURRENT) {
            return Set.of();
        }
        return Set.copyOf(Objects.requireNonNull(owner.externalRefs()));
    }

    BigInteger digest() {
        return digest;
    }
}
