package dev.tandem.product.release;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The features of releases, which the features themselves know. */
public interface ReleaseFeatures {
    /** @return those that are not dropped, in product's order */
    List<ReleaseFeature> of(UUID releaseId);

    /** @return as {@link #of}, for several releases in as many statements as for one */
    Map<UUID, List<ReleaseFeature>> ofEach(Collection<UUID> releaseIds);

    /** Finds features to be put in or taken out, and locks them. */
    List<ReleaseFeature> toMove(UUID productId, List<String> references, String pointer);

    /** @param releaseId the new release of the features that were locked, or null */
    void move(List<ReleaseFeature> features, UUID releaseId);
}
