package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Lane;
import dev.tandem.backlog.points.Points;
import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.projection.BudgetHalf;
import java.time.Instant;
import java.util.List;
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
        @Schema(examples = "TODO") String progress,
        List<String> tags,

        @Schema(description = "An event about it could not be read; what is shown may be old")
        boolean stale,

        Instant updatedAt) {
    static BacklogItemView of(BacklogItem item, Long position, Points median, BudgetHalf budget) {
        var owner = item.owner();
        var work = item.work();
        boolean estimated = work.tenths() != null;
        boolean tooLarge = estimated && budget.isTooLarge(owner.type(), work.tenths());
        return new BacklogItemView(
                position,
                item.id(),
                item.key(),
                owner.type(),
                owner.kind(),
                owner.title(),
                owner.why(),
                owner.status(),
                estimated ? work.points() : position == null ? null : median,
                estimated,
                estimated && !tooLarge,
                tooLarge,
                owner.expedite(),
                work.low(),
                work.high(),
                work.confidence(),
                work.progress(),
                owner.tags(),
                item.isStale(),
                item.updatedAt());
    }
}
