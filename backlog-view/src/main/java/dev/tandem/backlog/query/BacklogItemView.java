package dev.tandem.backlog.query;

import dev.tandem.backlog.projection.ReleaseSnapshot;
import dev.tandem.model.agreement.Side;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import dev.tandem.model.ready.ReadyCheck;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An item of the merged backlog, both halves")
public record BacklogItemView(
        @Schema(description = "Place in the merged order, from 1; null where the item is in no lane", nullable = true)
        @Nullable
        Long position,

        UUID id,
        @Schema(examples = "PAY-12") String key,

        @Schema(description = "Whose ranked list it stands in")
        Lane lane,

        @Schema(description = "FEATURE, or the kind of debt: DEBT, BUG or OPS", examples = "FEATURE")
        String kind,

        String title,

        @Schema(description = "Why it is worth doing; of debt, what happens if it is skipped", nullable = true)
        @Nullable
        String why,

        @Schema(examples = "PROPOSED") String status,

        @Schema(
                description =
                        "What it was placed with: its estimate, or the product's median where `estimated` is false",
                nullable = true)
        @Nullable
        Points points,

        boolean estimated,

        @Schema(description = "Passes all that the product's `definitionOfReady` asks for")
        boolean ready,

        @Schema(description = "What of that it does not pass; empty where it is ready", examples = "[\"DEFINED\"]")
        List<ReadyCheck> notReady,

        @Schema(description = "Too large for the agreed share to hold: split it")
        boolean tooLarge,

        @Schema(description = "Debt that is placed before all else")
        boolean expedite,

        @Schema(nullable = true) @Nullable Points low,
        @Schema(nullable = true) @Nullable Points high,

        @Schema(nullable = true, examples = "MEDIUM") @Nullable
        String confidence,

        @Schema(
                nullable = true,
                description =
                        "Its value by product's scorecard, divided by the estimate where the framework does that; null where either lacks",
                examples = "320")
        @Nullable
        BigDecimal score,

        @Schema(nullable = true) @Nullable ReleaseRef release,
        @Schema(nullable = true) @Nullable SprintRef sprint,
        @Schema(examples = "TODO") String progress,

        @Schema(nullable = true, description = "The person who answers for it, as its owner names one") @Nullable
        String owner,

        RisksView risks,

        @Schema(description = "Open items that must be finished before it", examples = "[\"PAY-3\"]")
        List<String> blockedBy,

        @Schema(description = "The sides that have agreed to what it specifies, as it is now; of debt none is asked")
        List<Side> agreedBy,

        @Schema(description = "How many questions about it wait for an answer")
        int openQuestions,

        @Schema(description = "It was split: it is worked on through its parts, and is in no lane itself")
        boolean umbrella,

        List<String> tags,

        @Schema(description = "An event about it could not be read; what is shown may be old")
        boolean stale,

        @Nullable Instant updatedAt,

        @Schema(
                description =
                        "Its place in its lane: such texts sort by code points as the items do; null where it is in no lane",
                nullable = true,
                examples = "1a4")
        @Nullable
        String laneOrder,

        @Schema(description = "Version of the feature or debt item: what `If-Match` takes where that is written")
        long ownerVersion,

        @Schema(
                description =
                        "Version of engineering's work on it, which `Backlog-Token` counts; 0 where engineering has said nothing yet")
        long workVersion) {
    @Schema(description = "The release that product planned it for")
    public record ReleaseRef(
            UUID id,
            @Schema(examples = "Spring") @Nullable String name,

            @Schema(nullable = true, description = "Whether it will be out on its day; null where nothing can be said")
            @Nullable
            String health) {
        public static @Nullable ReleaseRef of(@Nullable UUID id, Map<UUID, ReleaseSnapshot> releases) {
            if (id == null) {
                return null;
            }
            var release = releases.get(id);
            return release == null ? null : new ReleaseRef(id, release.name(), release.health());
        }
    }

    @Schema(description = "The sprint that engineering planned it for")
    public record SprintRef(
            UUID id,
            @Schema(examples = "Sprint 12") String name,
            @Schema(examples = "ACTIVE") String status) {}

    @Schema(description = "What could go wrong with it, by engineering")
    public record RisksView(
            @Schema(description = "How many are neither mitigated nor accepted")
            int open,

            @Schema(nullable = true, description = "The highest severity among them", examples = "HIGH") @Nullable
            String highest) {}
}
