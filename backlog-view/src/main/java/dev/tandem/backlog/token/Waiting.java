package dev.tandem.backlog.token;

import dev.tandem.backlog.projection.AppliedVersions.Aggregate;
import dev.tandem.kit.journal.EventVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A request that waits, in no thread, for what its tokens name. */
record Waiting(List<BacklogToken> tokens, long deadline, CompletableFuture<Void> request) {
    /** @return the first token that is not reached */
    Optional<BacklogToken> missing(Map<Aggregate, EventVersion> applied) {
        return tokens.stream()
                .filter(token -> !token.isReachedBy(applied.get(token.aggregate())))
                .findFirst();
    }

    boolean isOver(long now) {
        return now - deadline >= 0;
    }
}
