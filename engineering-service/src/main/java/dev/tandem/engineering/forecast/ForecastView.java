package dev.tandem.engineering.forecast;

import dev.tandem.backlog.query.OrderedItem;
import dev.tandem.kit.page.Continued;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "When items and releases are likely to be done, and what that rests on")
public record ForecastView(
        ForecastStatus status,

        @Schema(description = "What a forecast needs and does not have; null where there is one", nullable = true)
        @Nullable
        ForecastNeedView needs,

        ForecastInputsView inputs,

        @Schema(description = "In the order in which they are begun")
        List<ForecastReleaseView> releases,

        @Schema(description = "In the order in which they are worked on: the active sprint's, then the merged order")
        List<ForecastItemView> items,

        @Schema(description = "Send it back as `cursor` for the next page; null on the last", nullable = true) @Nullable
        String next)
        implements Continued {
    /** Where a page ended. */
    record Place(int index, UUID id) {
        Place {
            if (index < 0) {
                throw new IllegalArgumentException("An index starts at 0");
            }
            Objects.requireNonNull(id);
        }
    }

    static ForecastView of(Basis basis, ForecastParameters parameters, PageRequest page) {
        // All of the request is looked at, also where there is too little to answer it with.
        var request = new Request(parameters.release(basis.releases()), page.after(Place.class), page.limit());
        var inputs = ForecastInputsView.of(basis, parameters.seed(), parameters.runs());
        if (!basis.suffices()) {
            return new ForecastView(
                    ForecastStatus.INSUFFICIENT_DATA, ForecastNeedView.of(basis), inputs, List.of(), List.of(), null);
        }
        var forecast = Forecast.of(basis, inputs.seed(), inputs.runs());
        var releases = forecast.releases().entrySet().stream()
                .filter(release -> request.wants(release.getKey()))
                .map(release -> ForecastReleaseView.of(forecast, release.getKey(), release.getValue()))
                .toList();
        var items = request.page(forecast);
        return new ForecastView(ForecastStatus.FORECAST, null, inputs, releases, items.items(), items.next());
    }

    private record Request(Optional<UUID> release, Optional<Place> last, int limit) {
        boolean wants(@Nullable UUID of) {
            return release.isEmpty() || release.get().equals(of);
        }

        Page<ForecastItemView> page(Forecast forecast) {
            var sequence = forecast.sequence();
            var rows = IntStream.range(start(sequence), sequence.size())
                    .filter(index -> wants(sequence.get(index).releaseId()))
                    .limit(limit + 1L)
                    .boxed()
                    .toList();
            return Page.of(
                    rows,
                    limit,
                    index -> ForecastItemView.of(forecast, index),
                    index -> new Place(index, sequence.get(index).id()));
        }

        /** Behind the item that ended the last page, wherever it is now; where it is gone, what took its place. */
        private int start(List<OrderedItem> sequence) {
            return last.map(place -> IntStream.range(0, sequence.size())
                            .filter(index -> sequence.get(index).id().equals(place.id()))
                            .map(index -> index + 1)
                            .findFirst()
                            .orElse(Math.min(place.index(), sequence.size())))
                    .orElse(0);
        }
    }
}
