package dev.tandem.product.release;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The features of releases, which the features themselves know. */
public interface ReleaseFeatures {
    /** @return those that are not dropped, in product's order */
    List<ReleaseFeature> of(UUID productId, UUID releaseId);

    /** @return as {@link #of}, for several releases of a product in as many statements as for one */
    Map<UUID, List<ReleaseFeature>> ofEach(UUID productId, Collection<UUID> releaseIds);

    record Moves(List<ReleaseFeature> added, List<ReleaseFeature> removed) {}

    /** Finds features to be put in or taken out, and locks them all at once. */
    Moves toMove(UUID productId, List<String> add, List<String> remove);

    /** @return those in the release, dropped ones left out, all of which are locked */
    List<ReleaseFeature> hold(UUID productId, UUID releaseId);

    /** @param releaseId the new release of features that are locked, or null */
    void move(List<ReleaseFeature> features, @Nullable UUID releaseId);
}
