package dev.tandem.product.release;

import dev.tandem.backlog.feed.ItemActors;
import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.query.Backlogs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Who proposed the items of a release and worked on them, as far as this service's copy has heard of it. */
@ApplicationScoped
class WorkContributors implements Contributors {
    private static final Map<String, Contribution> DEEDS = Map.of(
            "feature.created", Contribution.PROPOSED,
            "debt.created", Contribution.PROPOSED,
            "work-item.estimated", Contribution.ESTIMATED,
            "work-item.progressed", Contribution.BUILT);

    private final ItemActors actors;
    private final Backlogs backlogs;

    WorkContributors(ItemActors actors, Backlogs backlogs) {
        this.actors = actors;
        this.backlogs = backlogs;
    }

    @Override
    public Stream<Contributed> to(UUID productId, UUID releaseId, List<ReleaseFeature> features) {
        var debt = backlogs.debtDoneFor(releaseId);
        var keys = new HashMap<UUID, String>();
        features.forEach(feature -> keys.put(feature.id(), feature.key()));
        debt.forEach(item -> keys.put(item.id(), item.key()));
        return Stream.concat(debt.stream().flatMap(WorkContributors::owner), deeds(keys));
    }

    private static Stream<Contributed> owner(BacklogItem debt) {
        return Stream.ofNullable(debt.owner().owner()).map(who -> new Contributed(who, Contribution.OWNED, debt.key()));
    }

    private Stream<Contributed> deeds(Map<UUID, String> keys) {
        return actors.of(keys.keySet(), DEEDS.keySet())
                .map(deed -> new Contributed(
                        deed.actor(),
                        Objects.requireNonNull(DEEDS.get(deed.what())),
                        Objects.requireNonNull(keys.get(deed.item()))));
    }
}
