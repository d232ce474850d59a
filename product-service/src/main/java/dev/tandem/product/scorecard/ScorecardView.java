package dev.tandem.product.scorecard;

import dev.tandem.kit.precondition.Versioned;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How features are scored")
public record ScorecardView(
        @Schema(examples = "RICE") String key,
        String name,
        Framework framework,

        @Schema(examples = "reach × impact × confidence ÷ effort")
        String formula,

        @Schema(description = "Empty of MOSCOW, whose only input is `class`")
        List<Criterion> criteria,

        @Schema(description = "Whether the value is divided by effort: engineering's estimate")
        boolean perPoint,

        @Schema(description = "Every product has it, and nobody changes it")
        boolean builtIn,

        @Schema(description = "As in the ETag; 0 of a built-in one", examples = "1")
        long version)
        implements Versioned {
    static ScorecardView of(Scorecard card) {
        return of(card, true, 0);
    }

    static ScorecardView of(OwnScorecard card) {
        return of(card.scorecard(), false, card.version());
    }

    private static ScorecardView of(Scorecard card, boolean builtIn, long version) {
        return new ScorecardView(
                card.key(),
                card.name(),
                card.framework(),
                card.formula(),
                card.criteria(),
                card.perPoint(),
                builtIn,
                version);
    }
}
