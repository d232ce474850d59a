package dev.tandem.engineering.budget;

import dev.tandem.model.points.Defaults;
import dev.tandem.model.points.Share;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What product and engineering agreed on.
 *
 * @param debtShare how much of the work is to be debt
 * @param tolerance how far the share that was done may be off
 * @param windowSprints how many closed sprints the budget looks at
 * @param interrupts how much of a sprint's capacity small requests may take without a word; older sprints do not say
 */
public record Policy(
        Share debtShare,
        Share tolerance,
        int windowSprints,
        @Nullable Share interrupts) {
    public static final int MOST_SPRINTS = 52;
    private static final Share USUAL_INTERRUPTS = new Share(500);
    /** In force until another policy is. */
    public static final Policy DEFAULT = new Policy(Defaults.DEBT_SHARE, new Share(500), 6);

    public Policy {
        if (windowSprints < 1 || windowSprints > MOST_SPRINTS) {
            throw new IllegalArgumentException("must be from 1 to " + MOST_SPRINTS);
        }
        interrupts = interrupts == null ? USUAL_INTERRUPTS : interrupts;
    }

    /** With as many interrupts as usual. */
    public Policy(Share debtShare, Share tolerance, int windowSprints) {
        this(debtShare, tolerance, windowSprints, null);
    }

    @Override
    public Share interrupts() {
        return Objects.requireNonNull(interrupts);
    }

    /** What is different, such as "debt share 0.25 instead of 0.2". */
    String comparedTo(Policy other) {
        var differences = Stream.of(
                        difference("debt share", debtShare.number(), other.debtShare.number()),
                        difference("tolerance", tolerance.number(), other.tolerance.number()),
                        difference("window", windowSprints, other.windowSprints),
                        difference(
                                "interrupts",
                                interrupts().number(),
                                other.interrupts().number()))
                .flatMap(Optional::stream)
                .toList();
        return differences.isEmpty() ? "nothing different" : String.join(", ", differences);
    }

    private static Optional<String> difference(String what, Object here, Object there) {
        return here.equals(there) ? Optional.empty() : Optional.of("%s %s instead of %s".formatted(what, here, there));
    }

    int share() {
        return debtShare.basisPoints();
    }
}
