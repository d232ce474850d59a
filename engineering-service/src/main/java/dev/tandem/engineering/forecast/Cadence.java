package dev.tandem.engineering.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * In which rhythm a product's sprints come, told by the medians of those that are known: the lower ones where there are
 * two.
 *
 * @param days from the first day of a sprint to that of the next
 * @param length days of a sprint, both ends included; from Monday to Friday of the next week it is 12 of 14
 */
record Cadence(int days, int length) {
    private static final int WEEK = 7;

    /** @param closed at least one */
    static Cadence of(List<PastSprint> closed, Optional<ActiveSprint> active, List<PlannedSprint> planned) {
        int length = median(closed.stream().mapToInt(PastSprint::days).sorted().toArray());
        int[] starts = starts(closed, active, planned);
        int[] gaps = IntStream.range(1, starts.length)
                .map(i -> starts[i] - starts[i - 1])
                .sorted()
                .toArray();
        int days = gaps.length == 0 ? wholeWeeks(length) : median(gaps);
        // Sprints that were entered as running at once tell of no rhythm in which they could follow each other.
        return new Cadence(Math.max(days, length), length);
    }

    /** Days since 1970, each once: sprints that begin together are one step. */
    private static int[] starts(List<PastSprint> closed, Optional<ActiveSprint> active, List<PlannedSprint> planned) {
        return Stream.of(
                        closed.stream().map(PastSprint::startsOn),
                        active.stream().map(ActiveSprint::startsOn),
                        planned.stream().map(PlannedSprint::startsOn))
                .flatMap(dates -> dates)
                .mapToInt(date -> (int) ChronoUnit.DAYS.between(LocalDate.EPOCH, date))
                .sorted()
                .distinct()
                .toArray();
    }

    private static int median(int[] sorted) {
        return sorted[(sorted.length - 1) / 2];
    }

    private static int wholeWeeks(int days) {
        return (days + WEEK - 1) / WEEK * WEEK;
    }
}
