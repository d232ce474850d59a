package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.budget.ExactShare;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the merged order would put into a sprint, with a reason for each open item in and out. */
record Proposal(List<Verdict> in, List<Verdict> out) {
    enum Reason {
        FITS,
        NOT_ESTIMATED,
        BLOCKED,
        TOO_LARGE,
        COMMITTED_ELSEWHERE
    }

    record Verdict(ProposalItem item, Reason reason, String sentence) {}

    Effort effort() {
        return in.stream()
                .map(verdict -> Effort.of(
                        verdict.item().lane(),
                        Objects.requireNonNull(verdict.item().tenths())))
                .reduce(Effort.NONE, Effort::plus);
    }

    /** Null where nothing fits. */
    @Nullable
    ExactShare share() {
        return effort().share();
    }
}
