package dev.tandem.product.release;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.ReleaseDates;
import dev.tandem.backlog.query.Backlogs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What engineering's forecast says of releases, as this service's copy of the backlog has heard it. */
@ApplicationScoped
class ReleaseForecasts {
    private final Backlogs backlogs;

    ReleaseForecasts(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    ForecastDates of(Release release) {
        return dates(release, ofProduct(release.productId()));
    }

    /** As the other, for many in as many statements as they have products. */
    Function<Release, ForecastDates> of(Collection<Release> releases) {
        var products = releases.stream()
                .map(Release::productId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::ofProduct));
        return release -> dates(release, products.getOrDefault(release.productId(), Map.of()));
    }

    private Map<UUID, ReleaseDates> ofProduct(UUID productId) {
        return backlogs.findProduct(productId.toString())
                .map(BacklogHead::releaseDates)
                .orElse(Map.of());
    }

    private static ForecastDates dates(Release release, Map<UUID, ReleaseDates> product) {
        var dates = product.get(release.id());
        return dates == null ? ForecastDates.UNKNOWN : ForecastDates.of(dates.p50(), dates.p85());
    }
}
