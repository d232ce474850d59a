package dev.tandem.product.release;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

@ApplicationScoped
class ReleaseService {
    private final Releases releases;
    private final ReleaseFeatures features;
    private final ProductIds products;
    private final CaughtUp caughtUp;
    private final CurrentActor actor;
    private final Clock clock;

    ReleaseService(
            Releases releases,
            ReleaseFeatures features,
            ProductIds products,
            CaughtUp caughtUp,
            CurrentActor actor,
            Clock clock) {
        this.releases = releases;
        this.features = features;
        this.products = products;
        this.caughtUp = caughtUp;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    Release create(String product, ReleaseFields fields) {
        var release = Release.plan(products.of(product), fields);
        refuseTwin(release, fields.name());
        return releases.add(release);
    }

    @Transactional
    Release patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var release = releases.toChange(reference, precondition);
        var fields = patch.applyTo(release.fields(), ReleaseFields.class);
        refuseTwin(release, fields.name());
        release.edit(fields);
        return release;
    }

    @Transactional
    Release commit(String reference, Optional<IfMatch> precondition) {
        // Its features must be estimated, and may be without this copy having heard of it.
        caughtUp.require();
        var release = releases.toChange(reference, precondition);
        release.commit(features.of(release.id()), actor.get().name(), clock.instant());
        return release;
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var release = releases.toChange(reference, precondition);
        release.delete(features.of(release.id()));
    }

    private void refuseTwin(Release release, String name) {
        if (releases.hasName(release.productId(), name, release.id())) {
            throw ProductProblem.RELEASE_NAME_TAKEN
                    .because("There is a release %s already", name)
                    .with("name", name);
        }
    }
}
