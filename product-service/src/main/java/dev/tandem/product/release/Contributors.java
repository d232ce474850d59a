package dev.tandem.product.release;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A capability that knows who did something for a release. */
public interface Contributors {
    /** @param features of the release, all of which are shipped */
    Stream<Contributed> to(UUID productId, UUID releaseId, List<ReleaseFeature> features);
}
