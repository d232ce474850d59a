package dev.tandem.product.feature;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How the open, unfinished features stand by score, and what would move, or has moved")
public record RankByScoreView(
        String scorecard,

        @Schema(description = "Names this plan; send it to carry it out", examples = "5f0c1a2b3c4d5e6f")
        String plan,

        @Schema(description = "Whether it was carried out") boolean applied,

        @Schema(
                description =
                        "How many of the features have a score by this scorecard; the others stay behind them in their order")
        int scored,

        @Schema(description = "Keys of those that have none", examples = "[\"PAY-9\"]")
        List<String> unscored,

        @Schema(
                description = "The open, unfinished features as they are to stand, or stand now, by key",
                examples = "[\"PAY-12\", \"PAY-3\", \"PAY-9\"]")
        List<String> order,

        @Schema(
                description =
                        "The fewest moves that bring the order about; the others stay, or only make way for these")
        List<MoveView> moves) {
    @Schema(description = "A feature that moves, by its place among the open, unfinished features")
    public record MoveView(
            @Schema(examples = "PAY-12") String key,
            @Schema(examples = "7") int from,
            @Schema(examples = "1") int to,
            @Schema(nullable = true) @Nullable BigDecimal score) {}

    static RankByScoreView of(String scorecard, RankPlan plan, boolean applied) {
        var places = new HashMap<UUID, Integer>();
        plan.order().forEach(each -> places.put(each.id(), places.size() + 1));
        var moves = plan.moves().stream()
                .map(each -> new MoveView(
                        each.key(), each.position(), Objects.requireNonNull(places.get(each.id())), each.score()))
                .toList();
        var unscored = plan.order().stream()
                .filter(each -> each.score() == null)
                .map(RankPlan.Ranked::key)
                .toList();
        return new RankByScoreView(
                scorecard,
                plan.name(),
                applied,
                plan.order().size() - unscored.size(),
                unscored,
                plan.order().stream().map(RankPlan.Ranked::key).toList(),
                moves);
    }
}
