package dev.tandem.engineering.sprint;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.budget.Policy;
import dev.tandem.engineering.budget.RunningSprint;
import dev.tandem.engineering.budget.SprintResult;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.Progress;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.kit.identity.Actor;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import dev.tandem.model.ready.ReadyCheck;
import dev.tandem.model.tradeoff.Tradeoff;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A commitment for some weeks: planned, then active, then closed, and never changed again; what is said of it afterwards is its retro. */
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

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Tradeoff> tradeoffs = List.of();

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private boolean imported;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Retro retro;

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

    /**
     * As another tracker closed it. Of its items nothing is known, nor what was committed to.
     *
     * @param policies which policy was in force when
     * @param now a sprint that ends today was closed by now
     */
    static Sprint takeOver(
            UUID productId, SprintFields fields, Effort done, Function<Instant, Policy> policies, Instant now) {
        var sprint = new Sprint(productId, fields);
        var started = fields.startsOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        var ended = fields.endsOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var closed = ended.isAfter(now) ? now : ended;
        sprint.imported = true;
        sprint.movements = List.of(new Movement(closed, Movement.Kind.DONE, sprint.id(), done));
        sprint.status = SprintStatus.CLOSED;
        sprint.policy = policies.apply(started);
        sprint.startedAt = started;
        sprint.closedAt = closed;
        sprint.happened("sprint.closed", "took it over from another tracker");
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

    /**
     * @param notMet what its product asks for and the item lacks
     * @param named why it goes in all the same
     */
    void add(KnownItem item, List<ReadyCheck> notMet, @Nullable Tradeoff named) {
        status.requirePlanned(this);
        requireReady(item, notMet, named == null ? null : named.why());
        if (find(item.id()).isEmpty()) {
            items = scope().with(SprintItem.planned(item, notMet.isEmpty() ? null : named));
        }
        happened("sprint.item-added", "planned " + item.key());
    }

    /** @param named why it goes in all the same; null where nobody says so */
    public static void requireReady(KnownItem item, List<ReadyCheck> notMet, @Nullable String named) {
        if (!notMet.isEmpty() && named == null) {
            throw EngineeringProblem.NOT_READY
                    .because("%s lacks %s; make it ready, or name the tradeoff", item.key(), notMet)
                    .with("item", item.key())
                    .with("notReady", notMet);
        }
    }

    public void remove(SprintItem item) {
        status.requirePlanned(this);
        items = scope().without(item);
        happened("sprint.item-removed", "took out " + item.key());
    }

    /**
     * Freezes the commitment.
     *
     * @param work each item's, whose points are frozen as they are now
     * @param namedTradeoff why the bounds do not hold; null where nobody says so
     */
    void start(
            Map<UUID, WorkItem> work,
            Bounds bounds,
            Policy inForce,
            @Nullable String namedTradeoff,
            Actor by,
            Instant now) {
        status.requirePlanned(this);
        var frozen = items.stream()
                .map(item -> frozen(item, Objects.requireNonNull(work.get(item.id()))))
                .toList();
        var effort = frozen.stream().map(SprintItem::effort).reduce(Effort.NONE, Effort::plus);
        if (namedTradeoff == null) {
            bounds.refuseOutside(effort);
        } else {
            var broken = bounds.brokenBy(effort);
            tradeoffs = broken.isEmpty() ? List.of() : List.of(new Tradeoff(now, by, broken, namedTradeoff));
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
        happened("sprint.item-progressed", "moved %s to %s".formatted(item.key(), next));
    }

    /** Takes in an item that a scope change brings, with its points as they are now; what is done counts at once. */
    public void takeIn(KnownItem item, Points points, Progress progress, Instant now) {
        takeIn(SprintItem.added(item, points, progress, now), now);
    }

    /** A small request that needs no word as long as the policy has room for it. */
    public void takeInInterrupt(KnownItem item, Points points, Progress progress, Instant now) {
        takeIn(SprintItem.interrupt(item, points, progress, now), now);
    }

    /** @param tenths of points that are to come on top of those taken in already */
    public boolean hasRoomForInterrupts(long tenths) {
        long taken = current().stream()
                .filter(SprintItem::interrupt)
                .mapToLong(item -> item.effort().total())
                .sum();
        long granted = (long) Objects.requireNonNull(policy).interrupts().basisPoints()
                * capacity().tenths();
        return (taken + tenths) * Share.WHOLE <= granted;
    }

    private void takeIn(SprintItem item, Instant now) {
        requireActive();
        if (find(item.id()).isPresent()) {
            throw EngineeringProblem.ITEM_IN_SPRINT
                    .because("%s is in %s already", item.key(), name())
                    .with("item", item.key())
                    .with("sprint", id());
        }
        items = scope().with(item);
        record(now, Movement.Kind.ADDED, item);
        if (item.isDone()) {
            record(now, Movement.Kind.DONE, item);
        }
        happened("sprint.scope-changed", "took in " + item.key());
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
        happened("sprint.scope-changed", "took out " + item.key());
    }

    void close(Instant now) {
        requireActive();
        status = SprintStatus.CLOSED;
        closedAt = now;
        happened("sprint.closed");
    }

    /** The last word counts; who says the same once more says nothing. */
    void lookBack(Retro said) {
        status.requireClosed(this);
        if (retro == null || !retro.saysAs(said)) {
            happened("sprint.retro-written", retro == null ? "wrote its retro" : "changed its retro");
            retro = said;
        }
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
                movements().done(),
                tradeoff);
    }

    /** All that it is committed to at the moment, done or not. */
    public Effort load() {
        return movements()
                .committed()
                .plus(movements().added())
                .minus(movements().removed());
    }

    /** What was overridden when it started, and for items of it. */
    List<Tradeoff> tradeoffs() {
        return Stream.concat(tradeoffs.stream(), items.stream().flatMap(item -> Stream.ofNullable(item.tradeoff())))
                .distinct()
                .toList();
    }

    public String name() {
        return fields.name();
    }

    SprintFields fields() {
        return fields;
    }

    public Points capacity() {
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

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    /** Whether it was closed in another tracker. */
    boolean isImported() {
        return imported;
    }

    /** Null until somebody writes it. */
    @Nullable
    Retro retro() {
        return retro;
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
