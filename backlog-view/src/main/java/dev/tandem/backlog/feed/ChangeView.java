package dev.tandem.backlog.feed;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Something of a product that changed, as it is now, with what happened to it last")
public record ChangeView(
        @Schema(
                description =
                        "What it is: feature, debt, product, goal, initiative, release, sprint, scope-change, budget, forecast, comment, decision, outcome or friction",
                enumeration = {
                    "feature",
                    "debt",
                    "product",
                    "goal",
                    "initiative",
                    "release",
                    "sprint",
                    "scope-change",
                    "budget",
                    "forecast",
                    "comment",
                    "decision",
                    "outcome",
                    "friction"
                },
                examples = "feature")
        String kind,

        @Schema(nullable = true, description = "Of an item", examples = "PAY-12") @Nullable
        String key,

        UUID id,

        @Schema(
                description =
                        "The version that its owner gave it; of an item, `state.workVersion` counts the work on it")
        long version,

        @Schema(
                nullable = true,
                description =
                        "The event that changed it last; null where the change followed from that of another item or of a question, such as one that blocked it",
                examples = "dev.tandem.feature.ranked.v1")
        @Nullable
        String type,

        @Schema(description = "Whether it is gone; then there is no state")
        boolean deleted,

        @Schema(nullable = true, description = "Who did that; null where it is not known") @Nullable
        String actor,

        @Schema(nullable = true, description = "When") @Nullable
        Instant at,

        @Schema(
                nullable = true,
                description =
                        "As it is now. An item as `GET …/backlog/{item}` shows it, but for `position`, and for `points` where it has no estimate: both follow from the whole order, by the rule of contracts/merge.md, from every item's `laneOrder` and the budget. A product, goal, initiative, release, sprint, scope-change, budget, forecast, comment, decision, outcome or friction: its main fields as its event has them",
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class)
        @Nullable
        Object state) {}
