package dev.tandem.engineering.forecast;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a product's sprints tell of its pace. Whoever keeps the sprints answers; the forecast needs no more of them. */
public interface ProductSprints {
    /** @return the last ones that were closed, the newest first, those included in which nothing was done */
    List<PastSprint> lastClosed(UUID productId, int most);

    Optional<ActiveSprint> active(UUID productId);

    /** @return those that are planned, in the order in which they begin */
    List<PlannedSprint> planned(UUID productId, int most);
}
