package dev.tandem.product.release;

import dev.tandem.kit.http.precondition.IfMatch;
import dev.tandem.kit.http.problem.Invalid;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class ScopeChangeService {
    private final Releases releases;
    private final ReleaseFeatures features;
    private final ScopeChanges scopeChanges;
    private final CurrentActor actor;
    private final Journal journal;

    ScopeChangeService(
            Releases releases,
            ReleaseFeatures features,
            ScopeChanges scopeChanges,
            CurrentActor actor,
            Journal journal) {
        this.releases = releases;
        this.features = features;
        this.scopeChanges = scopeChanges;
        this.actor = actor;
        this.journal = journal;
    }

    /** The release, its features and the record of why change together. */
    @Transactional
    ScopeChange change(String reference, Optional<IfMatch> precondition, ScopeChangeRequest request) {
        var release = releases.toChange(reference, precondition);
        var added = features.toMove(release.productId(), request.add(), "/add");
        var removed = features.toMove(release.productId(), request.remove(), "/remove");
        refuseWhatIsThere(release, added, removed);
        int number = release.changeScope(added);
        journal.append(release);
        var change = new ScopeChange(
                release, number, request, added, removed, actor.get().name());
        scopeChanges.persist(change);
        features.move(added, release.id());
        features.move(removed, null);
        return change;
    }

    private void refuseWhatIsThere(Release release, List<ReleaseFeature> added, List<ReleaseFeature> removed) {
        var inside = features.of(release.id()).stream().map(ReleaseFeature::id).collect(Collectors.toSet());
        var faults = new ArrayList<Invalid>();
        for (int i = 0; i < added.size(); i++) {
            if (inside.contains(added.get(i).id())) {
                faults.add(Invalid.at("/add/" + i, "names a feature that is in the release"));
            }
        }
        for (int i = 0; i < removed.size(); i++) {
            if (!inside.contains(removed.get(i).id())) {
                faults.add(Invalid.at("/remove/" + i, "names a feature that is not in the release"));
            }
        }
        if (!faults.isEmpty()) {
            throw Invalid.refusal(faults);
        }
    }
}
