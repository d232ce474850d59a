package dev.tandem.product.decision;

import dev.tandem.product.release.Contributed;
import dev.tandem.product.release.Contribution;
import dev.tandem.product.release.Contributors;
import dev.tandem.product.release.ReleaseFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Who decided what was open about the items of a release. */
@ApplicationScoped
class DecisionContributors implements Contributors {
    private final Decisions decisions;

    DecisionContributors(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Stream<Contributed> to(UUID productId, UUID releaseId, List<ReleaseFeature> features) {
        var ids = new HashSet<>(features.stream().map(ReleaseFeature::id).toList());
        return decisions.decided(productId).stream().flatMap(decision -> {
            String who = Objects.requireNonNull(decision.resolution()).by();
            return decision.items().stream()
                    .filter(item -> ids.contains(item.id()))
                    .map(item -> new Contributed(who, Contribution.DECIDED, item.key()));
        });
    }
}
