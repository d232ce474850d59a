package dev.tandem.product.release;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.model.promise.ReleaseHealth;
import dev.tandem.model.tradeoff.Tradeoff;
import dev.tandem.product.agreement.Agreement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A release as events carry it. */
record ReleaseState(
        UUID productId,
        @JsonUnwrapped ReleaseFields fields,
        ReleaseStatus status,
        @Nullable ReleaseHealth health,
        @Nullable Commitment commitment,
        List<Tradeoff> tradeoffs,
        List<Agreement> agreements,
        @Nullable Kept kept,
        List<Credit> credits,
        @Nullable String cancelReason,
        @Nullable Instant endedAt,
        int scopeChanges,
        @Nullable ScopeChangeView lastScopeChange) {
    static ReleaseState of(Release release, @Nullable ScopeChangeView lastScopeChange) {
        return new ReleaseState(
                release.productId(),
                release.fields(),
                release.status(),
                release.health(),
                release.commitment(),
                release.tradeoffs(),
                release.agreements(),
                release.kept(),
                release.credits(),
                release.cancelReason(),
                release.endedAt(),
                release.scopeChanges(),
                lastScopeChange);
    }
}
