package dev.tandem.product.feature;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How the open features stand by score, and what would move, or has moved")
public record RankByScoreView(
        String scorecard,

        @Schema(description = "Names this plan; send it to carry it out", examples = "5f0c1a2b3c4d5e6f")
        String plan,

        @Schema(description = "Whether it was carried out") boolean applied,

        @Schema(
                description =
                        "How many open features have a score by this scorecard; the others stay behind them in their order")
        int scored,

        int unscored,

        @Schema(description = "The fewest moves that bring the order about")
        List<MoveView> moves) {
    @Schema(description = "A feature that moves, by its place among the open features")
    public record MoveView(
            @Schema(examples = "PAY-12") String key,
            @Schema(examples = "7") int from,
            @Schema(examples = "1") int to,
            @Schema(nullable = true) BigDecimal score) {}

    static RankByScoreView of(String scorecard, RankPlan plan, boolean applied) {
        var places = new HashMap<UUID, Integer>();
        plan.order().forEach(each -> places.put(each.id(), places.size() + 1));
        var moves = plan.moves().stream()
                .map(each -> new MoveView(each.key(), each.position(), places.get(each.id()), each.score()))
                .toList();
        int scored =
                (int) plan.order().stream().filter(each -> each.score() != null).count();
        return new RankByScoreView(
                scorecard, plan.name(), applied, scored, plan.order().size() - scored, moves);
    }
}
