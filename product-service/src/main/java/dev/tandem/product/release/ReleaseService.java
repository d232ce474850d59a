package dev.tandem.product.release;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.agreement.AgreementRequest;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReleaseService {
    private final Releases releases;
    private final ReleaseFeatures features;
    private final ReleaseForecasts forecasts;
    private final Instance<Contributors> contributors;
    private final ProductIds products;
    private final Backlogs backlogs;
    private final CaughtUp caughtUp;
    private final CurrentActor actor;
    private final Clock clock;

    ReleaseService(
            Releases releases,
            ReleaseFeatures features,
            ReleaseForecasts forecasts,
            @Any Instance<Contributors> contributors,
            ProductIds products,
            Backlogs backlogs,
            CaughtUp caughtUp,
            CurrentActor actor,
            Clock clock) {
        this.releases = releases;
        this.features = features;
        this.forecasts = forecasts;
        this.contributors = contributors;
        this.products = products;
        this.backlogs = backlogs;
        this.caughtUp = caughtUp;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    Release create(String product, ReleaseFields fields) {
        var release = Release.plan(products.of(product), fields);
        refuseTwin(release, fields.name());
        release.assess(ForecastDates.UNKNOWN, today());
        return releases.add(release);
    }

    @Transactional
    Release patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var release = releases.toChange(reference, precondition);
        var fields = patch.applyTo(release.fields(), ReleaseFields.class);
        refuseTwin(release, fields.name());
        release.edit(fields);
        release.assess(forecasts.of(release), today());
        return release;
    }

    @Transactional
    Release commit(String reference, Optional<IfMatch> precondition, @Nullable String tradeoff) {
        // Its features must be estimated, and may be without this copy having heard of it.
        caughtUp.require();
        var release = releases.toChange(reference, precondition);
        var dates = forecasts.of(release);
        release.commit(features.of(release.productId(), release.id()), dates, tradeoff, actor.get(), clock.instant());
        release.assess(dates, today());
        return release;
    }

    @Transactional
    Release answer(String reference, Optional<IfMatch> precondition, AgreementRequest answer) {
        var release = releases.toChange(reference, precondition);
        release.answer(answer, features.of(release.productId(), release.id()), actor.get(), clock.instant());
        return release;
    }

    @Transactional
    Release ship(String reference, Optional<IfMatch> precondition) {
        var release = releases.toChange(reference, precondition);
        var shipped = features.of(release.productId(), release.id());
        var credits =
                Credit.of(contributors.stream().flatMap(each -> each.to(release.productId(), release.id(), shipped)));
        release.ship(shipped, credits, clock.instant(), today());
        return release;
    }

    /** The release and its features, which are free again, change together. */
    @Transactional
    Release cancel(String reference, Optional<IfMatch> precondition, String reason) {
        // Features first, as everywhere: whoever changes a feature locks it and then looks at its release.
        var held = features.hold(releases.productOf(reference), releases.idOf(reference));
        var release = releases.toChange(reference, precondition);
        release.cancel(reason, held, clock.instant());
        features.move(held, null);
        return release;
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var release = releases.toChange(reference, precondition);
        release.delete(features.of(release.productId(), release.id()), backlogs.debtServing(release.id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void refuseTwin(Release release, String name) {
        if (releases.hasName(release.productId(), name, release.id())) {
            throw ProductProblem.RELEASE_NAME_TAKEN
                    .because("There is a release %s already", name)
                    .with("name", name);
        }
    }
}
