package dev.tandem.product.release;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ScopeChangeService {
    private final Releases releases;
    private final ReleaseFeatures features;
    private final ReleaseForecasts forecasts;
    private final ScopeChanges scopeChanges;
    private final CurrentActor actor;
    private final Clock clock;

    ScopeChangeService(
            Releases releases,
            ReleaseFeatures features,
            ReleaseForecasts forecasts,
            ScopeChanges scopeChanges,
            CurrentActor actor,
            Clock clock) {
        this.releases = releases;
        this.features = features;
        this.forecasts = forecasts;
        this.scopeChanges = scopeChanges;
        this.actor = actor;
        this.clock = clock;
    }

    /** The release, its features and the record of why change together. */
    @Transactional
    ScopeChange change(String reference, Optional<IfMatch> precondition, ScopeChangeRequest request) {
        // Features first, as everywhere: whoever changes a feature locks it and then looks at its release.
        var moves = features.toMove(releases.productOf(reference), request.add(), request.remove());
        var release = releases.toChange(reference, precondition);
        refuseWhatCannotMove(release, moves.added(), moves.removed());
        moves.added().forEach(feature -> releases.requireOpenScope(feature.releaseId()));
        var dates = forecasts.of(release);
        var change = release.changeScope(request, moves.added(), moves.removed(), dates, actor.get(), clock.instant());
        release.assess(dates, LocalDate.now(clock));
        scopeChanges.persist(change);
        features.move(moves.added(), release.id());
        features.move(moves.removed(), null);
        return change;
    }

    private static void refuseWhatCannotMove(
            Release release, List<ReleaseFeature> added, List<ReleaseFeature> removed) {
        var faults = new ArrayList<Invalid>();
        for (int i = 0; i < added.size(); i++) {
            if (release.id().equals(added.get(i).releaseId())) {
                faults.add(Invalid.at("/add/" + i, "names a feature that is in the release"));
            } else if (added.get(i).dropped()) {
                faults.add(Invalid.at("/add/" + i, "names a feature that is dropped"));
            }
        }
        for (int i = 0; i < removed.size(); i++) {
            if (!release.id().equals(removed.get(i).releaseId())) {
                faults.add(Invalid.at("/remove/" + i, "names a feature that is not in the release"));
            }
        }
        if (!faults.isEmpty()) {
            throw Invalid.refusal(faults);
        }
    }
}
