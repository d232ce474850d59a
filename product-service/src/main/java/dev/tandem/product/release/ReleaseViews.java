package dev.tandem.product.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Releases with how far their features are, in as many statements for many as for one. */
@ApplicationScoped
public class ReleaseViews {
    private final Releases releases;
    private final ReleaseFeatures features;
    private final ReleaseForecasts forecasts;

    ReleaseViews(Releases releases, ReleaseFeatures features, ReleaseForecasts forecasts) {
        this.releases = releases;
        this.features = features;
        this.forecasts = forecasts;
    }

    /** @return by id */
    public Map<UUID, ReleaseView> of(Collection<UUID> ids) {
        return of(releases.some(ids)).stream().collect(Collectors.toMap(ReleaseView::id, Function.identity()));
    }

    ReleaseView of(Release release) {
        return of(List.of(release)).get(0);
    }

    List<ReleaseView> of(List<Release> some) {
        var contents = new HashMap<UUID, List<ReleaseFeature>>();
        some.stream()
                .collect(
                        Collectors.groupingBy(Release::productId, Collectors.mapping(Release::id, Collectors.toList())))
                .forEach((product, ids) -> contents.putAll(features.ofEach(product, ids)));
        var dates = forecasts.of(some);
        return some.stream()
                .map(release ->
                        ReleaseView.of(release, contents.getOrDefault(release.id(), List.of()), dates.apply(release)))
                .toList();
    }
}
