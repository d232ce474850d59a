package dev.tandem.engineering.sprint;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.budget.Policy;
import dev.tandem.engineering.budget.RunningSprint;
import dev.tandem.engineering.budget.SprintResult;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.Progress;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.model.points.Points;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A commitment for some weeks: planned, then active, then closed, and never changed again. */
@Entity
@Table(name = "sprint")
public class Sprint extends ProductPart {
    static final String KIND = Kind.SPRINT.word();

    @Embedded
    private SprintFields fields;

    @Enumerated(EnumType.STRING)
    private SprintStatus status = SprintStatus.PLANNED;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SprintItem> items = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Movement> movements = List.of();

    @Column(name = "terms")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Policy policy;

    private @Nullable String tradeoff;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected Sprint() {}

    private Sprint(UUID productId, SprintFields fields) {
        super(productId);
        this.fields = fields;
    }

    static Sprint plan(UUID productId, SprintFields fields) {
        var sprint = new Sprint(productId, fields);
        sprint.happened("sprint.planned");
        return sprint;
    }

    void edit(SprintFields newFields) {
        status.requirePlanned(this);
        fields = newFields;
        happened("sprint.edited");
    }

    void drop() {
        status.requirePlanned(this);
        ended("sprint.deleted");
    }

    void add(KnownItem item) {
        status.requirePlanned(this);
        if (find(item.id()).isEmpty()) {
            items = scope().with(SprintItem.planned(item));
        }
        happened("sprint.item-added");
    }

    public void remove(SprintItem item) {
        status.requirePlanned(this);
        items = scope().without(item);
        happened("sprint.item-removed");
    }

    /**
     * Freezes the commitment.
     *
     * @param work each item's, whose points are frozen as they are now
     */
    void start(Map<UUID, WorkItem> work, Bounds bounds, Policy inForce, @Nullable String namedTradeoff, Instant now) {
        status.requirePlanned(this);
        var frozen = items.stream()
                .map(item -> frozen(item, Objects.requireNonNull(work.get(item.id()))))
                .toList();
        if (namedTradeoff == null) {
            bounds.refuseOutside(frozen.stream().map(SprintItem::effort).reduce(Effort.NONE, Effort::plus));
        }
        items = frozen;
        items.forEach(item -> record(now, Movement.Kind.COMMITTED, item));
        status = SprintStatus.ACTIVE;
        policy = inForce;
        tradeoff = namedTradeoff;
        startedAt = now;
        happened("sprint.started");
    }

    private static SprintItem frozen(SprintItem item, WorkItem work) {
        return item.frozen(Objects.requireNonNull(work.points()), work.progress());
    }

    void progress(SprintItem item, Progress next, Instant now) {
        requireActive();
        if (item.isDone() != (next == Progress.DONE)) {
            record(now, item.isDone() ? Movement.Kind.REOPENED : Movement.Kind.DONE, item);
        }
        items = scope().changing(item, each -> each.progressed(next));
        happened("sprint.item-progressed");
    }

    /** Takes in an item that a scope change brings, with its points as they are now. */
    public void takeIn(KnownItem item, Points points, Progress progress, Instant now) {
        requireActive();
        if (find(item.id()).isPresent()) {
            throw EngineeringProblem.ITEM_IN_SPRINT
                    .because("%s is in %s already", item.key(), name())
                    .with("item", item.key())
                    .with("sprint", id());
        }
        var added = SprintItem.added(item, points, progress, now);
        items = scope().with(added);
        record(now, Movement.Kind.ADDED, added);
        happened("sprint.scope-changed");
    }

    /** Takes out an item that a scope change removes. */
    public void takeOut(SprintItem item, Instant now) {
        requireActive();
        requireRemovable(item);
        leave(item, false, now);
    }

    public void requireRemovable(SprintItem item) {
        if (item.isDone()) {
            throw EngineeringProblem.ITEM_DONE
                    .because("%s is done; what is done stays in the sprint", item.key())
                    .with("item", item.key());
        }
    }

    /** The item's owner closed it while it was being worked on. An item that is done stays. */
    public void withdraw(SprintItem item, Instant now) {
        requireActive();
        requireRemovable(item);
        leave(item, true, now);
    }

    private void leave(SprintItem item, boolean withdrawn, Instant now) {
        record(now, Movement.Kind.REMOVED, item);
        items = scope().changing(item, each -> each.left(now, withdrawn));
        happened("sprint.scope-changed");
    }

    void close(Instant now) {
        requireActive();
        status = SprintStatus.CLOSED;
        closedAt = now;
        happened("sprint.closed");
    }

    private void record(Instant at, Movement.Kind kind, SprintItem item) {
        movements = movements().with(new Movement(at, kind, item.id(), item.effort()));
    }

    public void requireActive() {
        status.requireActive(this);
    }

    public Optional<SprintItem> find(UUID itemId) {
        return scope().find(itemId);
    }

    /** As {@link #find}, unless the item is done. */
    public Optional<SprintItem> findUnfinished(UUID itemId) {
        return find(itemId).filter(item -> !item.isDone());
    }

    public SprintItem get(KnownItem item) {
        return find(item.id())
                .orElseThrow(() -> EngineeringProblem.ITEM_NOT_IN_SPRINT
                        .because("%s is not in %s", item.key(), name())
                        .with("item", item.key())
                        .with("sprint", id()));
    }

    /** Also where it was taken out again. */
    SprintItem latest(KnownItem item) {
        return scope().latest(item.id()).orElseGet(() -> get(item));
    }

    public RunningSprint asRunning() {
        return new RunningSprint(
                id(), name(), movements().committed(), movements().done());
    }

    SprintResult result() {
        return new SprintResult(
                id(),
                name(),
                Objects.requireNonNull(startedAt),
                Objects.requireNonNull(closedAt),
                Objects.requireNonNull(policy),
                capacity(),
                movements().committed(),
                movements().done());
    }

    public String name() {
        return fields.name();
    }

    SprintFields fields() {
        return fields;
    }

    Points capacity() {
        return fields.capacity();
    }

    public SprintStatus status() {
        return status;
    }

    /** Also those that left it again. */
    List<SprintItem> items() {
        return items;
    }

    /** Those that are in it at the moment. */
    List<SprintItem> current() {
        return scope().current();
    }

    List<UUID> finished() {
        return current().stream().filter(SprintItem::isDone).map(SprintItem::id).toList();
    }

    private SprintItems scope() {
        return new SprintItems(items);
    }

    Movements movements() {
        return new Movements(movements);
    }

    /** In force when it started; null before. */
    @Nullable
    Policy policy() {
        return policy;
    }

    @Nullable
    String tradeoff() {
        return tradeoff;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object state() {
        return SprintState.of(this);
    }
}
