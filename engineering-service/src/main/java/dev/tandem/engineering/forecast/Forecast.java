package dev.tandem.engineering.forecast;

import dev.tandem.backlog.query.OrderedItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** When each item and each release is likely to be done: in half of the runs, and in 85 % of them. */
final class Forecast {
    private final Basis basis;
    private final WorkSequence sequence;
    private final SprintCalendar calendar;
    private final Completions completions;

    private Forecast(Basis basis, long seed, int runs) {
        this.basis = basis;
        sequence = basis.sequence();
        calendar = basis.calendar();
        completions = basis.simulation(sequence, calendar).run(seed, runs);
    }

    static Forecast of(Basis basis, long seed, int runs) {
        return new Forecast(basis, seed, runs);
    }

    /** @return by id, the product's releases that have open items; none where there is too little to forecast with */
    static List<ReleaseDate> releaseDates(Basis basis, long seed, int runs) {
        if (!basis.suffices()) {
            return List.of();
        }
        var forecast = of(basis, seed, runs);
        return forecast.releases().entrySet().stream()
                .map(release -> forecast.date(release.getKey(), release.getValue()))
                .sorted(Comparator.comparing(ReleaseDate::id))
                .toList();
    }

    private ReleaseDate date(UUID release, List<Integer> items) {
        int last = items.get(items.size() - 1);
        return new ReleaseDate(
                release,
                completion(last, 50).map(Completion::date).orElse(null),
                completion(last, 85).map(Completion::date).orElse(null));
    }

    /** In the order in which the work is done. */
    List<OrderedItem> sequence() {
        return sequence.items();
    }

    Basis basis() {
        return basis;
    }

    boolean isUnderWay(OrderedItem item) {
        return basis.isUnderWay(item);
    }

    /** @return the end of the sprint by which that many percent of the runs had finished the item */
    Optional<Completion> completion(int item, int percent) {
        var sprint = completions.sprint(item, percent);
        return sprint.isPresent()
                ? Optional.of(new Completion(sprint.getAsInt(), calendar.endOf(sprint.getAsInt())))
                : Optional.empty();
    }

    /**
     * @return for each release, in the order in which they are begun, the items in it. A run works through the items in
     *     their order, so a release is done in it when the last of them is.
     */
    Map<UUID, List<Integer>> releases() {
        var releases = new LinkedHashMap<UUID, List<Integer>>();
        for (int item = 0; item < sequence().size(); item++) {
            UUID release = sequence().get(item).releaseId();
            if (basis.releases().containsKey(release)) {
                releases.computeIfAbsent(release, any -> new ArrayList<>()).add(item);
            }
        }
        return releases;
    }
}
