package dev.tandem.product.feature;

import dev.tandem.product.ProductProblem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far product is in finding out what to build. What engineering says of it is engineering's.
 *
 * @param framedAt since when there is a problem
 * @param chosenAt since when that option is the chosen one
 * @param plannedAt since when there is a test plan
 */
record Discovery(
        @Nullable UUID chosenOption,
        @Nullable Instant framedAt,
        @Nullable Instant chosenAt,
        @Nullable Instant plannedAt) {
    static final Discovery NONE = new Discovery(null, null, null, null);

    /** @param fields as they are now */
    Discovery following(FeatureFields fields, Instant now) {
        boolean framed = fields.problem() != null && !fields.problem().isBlank();
        return new Discovery(
                chosenOption, since(framed, framedAt, now), chosenAt, since(fields.testPlan() != null, plannedAt, now));
    }

    private static @Nullable Instant since(boolean reached, @Nullable Instant before, Instant now) {
        return !reached ? null : before == null ? now : before;
    }

    Discovery chosen(UUID option, Instant now) {
        return option.equals(chosenOption) ? this : new Discovery(option, framedAt, now, plannedAt);
    }

    /** Of a part: what was chosen for the whole, under the id that it has there. */
    Discovery ofPart(FeatureFields whole, FeatureFields part, Instant now) {
        var wholes = whole.solutionOptions();
        for (int i = 0; i < wholes.size(); i++) {
            if (Objects.equals(wholes.get(i).id(), chosenOption) && hasAt(part, i, wholes.get(i))) {
                return NONE.chosen(
                                Objects.requireNonNull(
                                        part.solutionOptions().get(i).id()),
                                now)
                        .following(part, now);
            }
        }
        return NONE.following(part, now);
    }

    private static boolean hasAt(FeatureFields part, int place, SolutionOption option) {
        return place < part.solutionOptions().size()
                && part.solutionOptions().get(place).name().equals(option.name());
    }

    /** What is chosen cannot be taken away. */
    void requireKept(List<SolutionOption> options) {
        if (chosenOption != null && options.stream().noneMatch(option -> chosenOption.equals(option.id()))) {
            throw ProductProblem.STILL_IN_USE
                    .because("The option that is chosen cannot be taken away; choose another one first")
                    .with("by", List.of("chosenOption"));
        }
    }
}
