package dev.tandem.backlog.query;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.projection.BudgetSnapshot;
import dev.tandem.backlog.projection.ReleaseSnapshot;
import dev.tandem.backlog.projection.SprintSnapshot;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An item of the merged backlog, both halves")
public record BacklogItemView(
        @Schema(description = "Place in the merged order, from 1; null where the item is in no lane", nullable = true)
        Long position,

        UUID id,
        @Schema(examples = "PAY-12") String key,

        @Schema(description = "Whose ranked list it stands in")
        Lane lane,

        @Schema(description = "FEATURE, or the kind of debt: DEBT, BUG or OPS", examples = "FEATURE")
        String kind,

        String title,

        @Schema(description = "Why it is worth doing; of debt, what happens if it is skipped", nullable = true)
        String why,

        @Schema(examples = "PROPOSED") String status,

        @Schema(
                description =
                        "What it was placed with: its estimate, or the product's median where `estimated` is false",
                nullable = true)
        Points points,

        boolean estimated,

        @Schema(description = "Estimated, not blocked, not too large")
        boolean ready,

        @Schema(description = "Too large for the agreed share to hold: split it")
        boolean tooLarge,

        @Schema(description = "Debt that is placed before all else")
        boolean expedite,

        @Schema(nullable = true) Points low,
        @Schema(nullable = true) Points high,
        @Schema(nullable = true, examples = "MEDIUM") String confidence,

        @Schema(
                nullable = true,
                description =
                        "Its value by product's scorecard, divided by the estimate where the framework does that; null where either lacks",
                examples = "320")
        BigDecimal score,

        @Schema(nullable = true) ReleaseRef release,
        @Schema(nullable = true) SprintRef sprint,
        @Schema(examples = "TODO") String progress,
        RisksView risks,

        @Schema(description = "Open items that must be finished before it", examples = "[\"PAY-3\"]")
        List<String> blockedBy,

        List<String> tags,

        @Schema(description = "An event about it could not be read; what is shown may be old")
        boolean stale,

        Instant updatedAt) {
    @Schema(description = "The release that product planned it for")
    public record ReleaseRef(
            UUID id, @Schema(examples = "Spring") String name) {
        public static ReleaseRef of(UUID id, Map<UUID, ReleaseSnapshot> releases) {
            return releases.containsKey(id)
                    ? new ReleaseRef(id, releases.get(id).name())
                    : null;
        }
    }

    @Schema(description = "The sprint that engineering planned it for")
    public record SprintRef(
            UUID id,
            @Schema(examples = "Sprint 12") String name,
            @Schema(examples = "ACTIVE") String status) {
        static SprintRef of(SprintSnapshot sprint) {
            return sprint == null ? null : new SprintRef(sprint.id(), sprint.name(), sprint.status());
        }
    }

    @Schema(description = "What could go wrong with it, by engineering")
    public record RisksView(
            @Schema(description = "How many are neither mitigated nor accepted")
            int open,

            @Schema(nullable = true, description = "The highest severity among them", examples = "HIGH")
            String highest) {}

    static BacklogItemView of(
            BacklogItem item,
            Long position,
            Points median,
            BudgetSnapshot budget,
            List<String> blockedBy,
            Map<UUID, ReleaseSnapshot> releases) {
        var owner = item.owner();
        var work = item.work();
        var planning = owner.planning();
        boolean estimated = work.placedTenths() != null;
        boolean tooLarge = estimated && budget.isTooLarge(owner.type(), work.placedTenths());
        return new BacklogItemView(
                position,
                item.id(),
                item.key(),
                owner.type(),
                owner.kind(),
                owner.title(),
                owner.why(),
                owner.status(),
                estimated ? Points.ofTenths(work.placedTenths()) : position == null ? null : median,
                estimated,
                estimated && !tooLarge && blockedBy.isEmpty(),
                tooLarge,
                owner.expedite(),
                work.low(),
                work.high(),
                work.confidence(),
                planning == null ? null : planning.score(work.tenths()),
                planning == null ? null : ReleaseRef.of(planning.releaseId(), releases),
                SprintRef.of(work.sprint()),
                work.progress(),
                new RisksView(work.openRisks() == null ? 0 : work.openRisks(), work.highestRisk()),
                blockedBy,
                owner.tags(),
                item.isStale(),
                item.updatedAt());
    }
}
