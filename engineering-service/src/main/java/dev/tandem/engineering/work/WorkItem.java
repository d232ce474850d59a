package dev.tandem.engineering.work;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.kit.journal.Aggregate;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.points.Points;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What engineering says of a feature or a debt item: how much it is, how far it is, in which sprint, at what risk. */
@Entity
@Table(name = "work_item")
public class WorkItem extends Aggregate {
    static final String KIND = Kind.WORK_ITEM.word();

    @Column(name = "product_id", updatable = false)
    private UUID productId;

    @Column(name = "item_key", updatable = false)
    private String key;

    @Column(name = "points")
    private @Nullable Integer tenths;

    @Column(name = "low")
    private @Nullable Integer lowTenths;

    @Column(name = "high")
    private @Nullable Integer highTenths;

    @Enumerated(EnumType.STRING)
    private @Nullable Confidence confidence;

    @Column(name = "estimate_revision")
    private int estimateRevision;

    @Enumerated(EnumType.STRING)
    private Progress progress;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "sprint_id")
    private @Nullable UUID sprintId;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable SprintRef sprint;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable RiskSummary risks = RiskSummary.NONE;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Feasibility feasibility;

    @Column(name = "unplanned_done_at")
    private @Nullable Instant unplannedDoneAt;

    protected WorkItem() {}

    private WorkItem(UUID id, UUID productId, String key) {
        super(id);
        this.productId = productId;
        this.key = key;
        progress = Progress.TODO;
    }

    /** As {@link WorkItems} inserts its row, which is done in SQL since two may speak of an item first at once. */
    static WorkItem of(UUID id, UUID productId, String key) {
        return new WorkItem(id, productId, key);
    }

    /** @return the number of the new revision */
    public int estimate(
            Points points, @Nullable Points low, @Nullable Points high, @Nullable Confidence newConfidence) {
        happened(
                "work-item.estimated",
                tenths == null
                        ? "estimated " + points
                        : "changed the estimate from %s to %s".formatted(points(), points));
        tenths = points.tenths();
        lowTenths = low == null ? null : low.tenths();
        highTenths = high == null ? null : high.tenths();
        confidence = newConfidence;
        return ++estimateRevision;
    }

    /** Says how far work is that no running sprint holds. */
    public void progressTo(Progress next, Instant now) {
        if (sprint != null && sprint.isActive()) {
            throw BacklogProblem.IN_ACTIVE_SPRINT
                    .because("%s is in the running sprint %s; say there how far it is", key, sprint.name())
                    .with("item", key)
                    .with("sprint", sprint.id())
                    .with("href", "/api/v1/sprints/%s/items/%s".formatted(sprint.id(), key));
        }
        unplannedDoneAt = next != Progress.DONE ? null : isDone() ? unplannedDoneAt : now;
        goOnTo(next, now);
    }

    /** Says how far work is that the running sprint holds; the sprint asks for it. */
    public void progressInSprint(Progress next, Instant now) {
        goOnTo(next, now);
    }

    private void goOnTo(Progress next, Instant now) {
        happened("work-item.progressed", "moved from %s to %s".formatted(progress, next));
        doneAt = next != Progress.DONE ? null : isDone() ? doneAt : now;
        progress = next;
    }

    /** Refuses where it cannot go into the sprint. */
    public void requireFreeFor(UUID newSprint) {
        requireEstimate();
        if (isDone()) {
            throw notOpen(key);
        }
        if (sprint != null && !sprint.id().equals(newSprint)) {
            throw EngineeringProblem.ITEM_IN_ANOTHER_SPRINT
                    .because("%s is in the sprint %s", key, sprint.name())
                    .with("item", key)
                    .with("sprint", sprint.id());
        }
    }

    /** Puts it into a sprint that is only planned yet. */
    public void planFor(SprintRef planned) {
        requireFreeFor(planned.id());
        enter(planned);
    }

    /** Puts it into a sprint that is active, or about to be; its points are frozen for it. */
    public void commitTo(UUID newSprint, String sprintName) {
        requireFreeFor(newSprint);
        enter(SprintRef.active(newSprint, sprintName, Objects.requireNonNull(points())));
    }

    /** Books work that was done outside of any sprint into the one during which it was done. */
    public void bookInto(UUID doneIn, String sprintName) {
        requireEstimate();
        enter(SprintRef.active(doneIn, sprintName, Objects.requireNonNull(points())));
        unplannedDoneAt = null;
    }

    /** Whether it was done outside of any sprint, and not before that moment. */
    public boolean isDoneUnplannedSince(@Nullable Instant moment) {
        return unplannedDoneAt != null && moment != null && !unplannedDoneAt.isBefore(moment);
    }

    public void leaveSprint() {
        enter(null);
    }

    private void enter(@Nullable SprintRef ref) {
        happened("work-item.sprint-changed", inWords(sprint, ref));
        sprint = ref;
        sprintId = ref == null ? null : ref.id();
    }

    private static @Nullable String inWords(@Nullable SprintRef from, @Nullable SprintRef to) {
        if (to != null) {
            return (to.isActive() ? "put into " : "planned for ") + to.name();
        }
        return from == null ? null : "taken out of " + from.name();
    }

    public void risksAre(RiskSummary summary) {
        risks = Objects.requireNonNull(summary);
        happened("work-item.risks-changed");
    }

    /** The last word counts; who says the same once more says nothing. */
    public void assess(Feasibility said) {
        if (feasibility == null || !feasibility.saysAs(said)) {
            happened("work-item.assessed", "found it " + said.verdict());
            feasibility = said;
        }
    }

    /** Of an item that cannot go into a sprint. */
    public static Refusal notOpen(String key) {
        return BacklogProblem.ITEM_NOT_OPEN
                .because("%s is done, was closed by its owner, or is worked on through its parts", key)
                .with("item", key);
    }

    /** Of an item that nobody can commit to, since nobody knows how much it is. */
    public static Refusal notEstimated(String key) {
        return EngineeringProblem.ITEM_NOT_ESTIMATED
                .because("%s has no estimate yet", key)
                .with("item", key)
                .with("href", "/api/v1/items/%s/estimate".formatted(key));
    }

    private void requireEstimate() {
        if (tenths == null) {
            throw notEstimated(key);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID partitionedBy() {
        return productId;
    }

    @Override
    public WorkState state() {
        return new WorkState(
                productId,
                key,
                points(),
                low(),
                high(),
                confidence,
                estimateRevision,
                progress,
                doneAt,
                sprint,
                risks == null ? RiskSummary.NONE : risks,
                feasibility);
    }

    public String key() {
        return key;
    }

    public UUID productId() {
        return productId;
    }

    public @Nullable Points points() {
        return Points.ofTenths(tenths);
    }

    public @Nullable Points low() {
        return Points.ofTenths(lowTenths);
    }

    public @Nullable Points high() {
        return Points.ofTenths(highTenths);
    }

    public @Nullable Confidence confidence() {
        return confidence;
    }

    public int estimateRevision() {
        return estimateRevision;
    }

    public @Nullable Feasibility feasibility() {
        return feasibility;
    }

    public Progress progress() {
        return progress;
    }

    public boolean isDone() {
        return progress == Progress.DONE;
    }

    /** When it was finished outside of any sprint, as the budget's unplanned work reads it; null where it was not. */
    @Nullable
    Instant unplannedDoneAt() {
        return unplannedDoneAt;
    }

    public Optional<SprintRef> sprint() {
        return Optional.ofNullable(sprint);
    }

    public Optional<SprintRef> activeSprint() {
        return sprint().filter(SprintRef::isActive);
    }

    /** As events carry it. */
    record WorkState(
            UUID productId,
            String key,
            @Nullable Points points,
            @Nullable Points low,
            @Nullable Points high,
            @Nullable Confidence confidence,
            int estimateRevision,
            Progress progress,
            @Nullable Instant doneAt,
            @Nullable SprintRef sprint,
            RiskSummary risks,
            @Nullable Feasibility feasibility) {}
}
