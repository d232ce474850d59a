package dev.tandem.engineering.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.projection.ReleaseSnapshot;
import dev.tandem.backlog.query.OrderedItem;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BasisTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");
    private static final UUID SPRING = new UUID(1, 1);
    private static final UUID AUTUMN = new UUID(1, 2);

    @Test
    void withoutSpreadTheDatesCanBeCalculatedByHand() {
        var basis = basis(items(4, 4, 4, 8, 1), Optional.empty(), closed(10, 10, 10));

        assertThat(dates(basis, 85))
                .containsExactly("1 2026-05-15", "1 2026-05-15", "2 2026-05-29", "2 2026-05-29", "3 2026-06-12");
        assertThat(dates(basis, 50)).isEqualTo(dates(basis, 85));
    }

    @Test
    void theActiveSprintsItemsComeFirstWithTheirFrozenPoints() {
        var items = items(10, 7, 2, 8);
        var active = active(TODAY, 50, Map.of(items.get(2).id(), 50));
        var basis = basis(items, Optional.of(active), closed(10, 10, 10));

        assertThat(basis.sequence().items()).extracting(OrderedItem::position).containsExactly(3L, 1L, 2L, 4L);
        // 5 frozen points fit into what is left of the sprint's 10; nothing else may join them.
        assertThat(dates(basis, 85)).containsExactly("1 2026-05-15", "2 2026-05-29", "3 2026-06-12", "4 2026-06-26");
    }

    @Test
    void theRoomOfTheActiveSprintShrinksWithItsDays() {
        var items = items(5, 10);
        var scope = Map.of(items.get(0).id(), 50);
        var basis = basis(items, Optional.of(active(TODAY.minusDays(5), 0, scope)), closed(10, 10, 10));
        var later = basis(items, Optional.of(active(TODAY.minusDays(7), 0, scope)), closed(10, 10, 10));

        assertThat(dates(basis, 85)).as("7 of 12 days left").containsExactly("1 2026-05-10", "2 2026-05-24");
        assertThat(dates(later, 85)).as("5 of 12 days left").containsExactly("2 2026-05-22", "3 2026-06-05");
    }

    @Test
    void aSprintThatShouldBeOverEndsTodayAtTheEarliest() {
        var items = items(1, 1);
        var active = active(TODAY.minusDays(14), 0, Map.of(items.get(0).id(), 5));

        assertThat(dates(basis(items, Optional.of(active), closed(10, 10, 10)), 50))
                .containsExactly("1 2026-05-04", "2 2026-05-15");
    }

    @Test
    void plannedSprintsComeFirstWithTheirDatesAndTheirCapacity() {
        var bridging =
                new PlannedSprint("Bridging days", LocalDate.parse("2026-05-11"), LocalDate.parse("2026-05-13"), 50);
        var basis = basis(items(5, 10, 10), Optional.empty(), List.of(bridging), closed(10, 10, 10));

        assertThat(dates(basis, 85)).containsExactly("1 2026-05-13", "2 2026-06-05", "3 2026-06-19");
    }

    @Test
    void anItemThatWaitsIsDoneBehindItsBlockerAndWhatFollowsComesEarlier() {
        var items = List.of(blocked(1, 100, "A-3"), item(2, 100, null), item(3, 100, null), item(4, 100, null));
        var basis = basis(items, Optional.empty(), closed(10, 10, 10));

        assertThat(basis.sequence().items()).extracting(OrderedItem::position).containsExactly(2L, 3L, 1L, 4L);
        assertThat(dates(basis, 85)).containsExactly("1 2026-05-15", "2 2026-05-29", "3 2026-06-12", "4 2026-06-26");
    }

    @Test
    void velocitiesOfSprintsOfAnotherLengthAreConverted() {
        var shorter = new PastSprint("a week", TODAY.minusDays(14), TODAY.minusDays(9), 100, 50);
        var closed = new ArrayList<>(closed(10, 10));
        closed.set(0, shorter);
        closed.addAll(closed(10, 10, 10).subList(1, 3));

        assertThat(dates(basis(items(10, 10), Optional.empty(), closed), 85))
                .containsExactly("1 2026-05-15", "2 2026-05-29");
    }

    @Test
    void aSprintInWhichNothingWasDoneIsDrawnToo() {
        var basis = basis(items(10), Optional.empty(), closed(10, 10, 10, 0));

        assertThat(dates(basis, 50)).containsExactly("1 2026-05-15");
        assertThat(dates(basis, 85)).containsExactly("2 2026-05-29");
    }

    @Test
    void threeSprintsInWhichSomethingWasDoneAreNeeded() {
        assertThat(basis(items(1), Optional.empty(), closed()).suffices()).isFalse();
        assertThat(basis(items(1), Optional.empty(), closed(10, 10, 0)).suffices())
                .isFalse();
        assertThat(basis(items(1), Optional.empty(), closed(10, 10, 0, 1)).suffices())
                .isTrue();
    }

    @Test
    void anItemWithOtherPointsThanItsRangeHoldsIsStillForecast() {
        var item = new OrderedItem(
                1,
                UUID.randomUUID(),
                "A-1",
                Lane.FEATURE,
                new Points(30),
                new Points(50),
                new Points(80),
                true,
                null,
                List.of());

        assertThat(dates(basis(List.of(item), Optional.empty(), closed(10, 10, 10)), 85))
                .containsExactly("1 2026-05-15");
    }

    @Test
    void aReleaseIsDoneWhenAllItsItemsAreWhichIsWhenItsLastIs() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var items = IntStream.rangeClosed(1, 1 + random.nextInt(30))
                    .mapToObj(
                            position -> item(position, 1 + random.nextInt(130), random.nextBoolean() ? SPRING : AUTUMN))
                    .toList();
            var basis =
                    basis(items, Optional.empty(), closed(random.ints(6, 1, 30).toArray()));
            // One run at a time, so that the latest of the items is that of this run.
            for (long run = 0; run < 20; run++) {
                var forecast = Forecast.of(basis, run, 1);
                for (var release : forecast.releases().entrySet()) {
                    int latest = release.getValue().stream()
                            .mapToInt(each ->
                                    forecast.completion(each, 85).orElseThrow().sprint())
                            .max()
                            .orElseThrow();
                    var view = ForecastReleaseView.of(forecast, release.getKey(), release.getValue());
                    assertThat(view.p85().sprint()).as("seed %d", seed).isEqualTo(latest);
                    assertThat(view.items()).isEqualTo((int) items.stream()
                            .filter(item -> release.getKey().equals(item.releaseId()))
                            .count());
                }
            }
        }
    }

    private static List<String> dates(Basis basis, int percent) {
        var forecast = Forecast.of(basis, 1, 2_000);
        return IntStream.range(0, basis.order().size())
                .mapToObj(item -> forecast.completion(item, percent).orElseThrow())
                .map(completion -> completion.sprint() + " " + completion.date())
                .toList();
    }

    private static Basis basis(List<OrderedItem> items, Optional<ActiveSprint> active, List<PastSprint> closed) {
        return basis(items, active, List.of(), closed);
    }

    private static Basis basis(
            List<OrderedItem> items,
            Optional<ActiveSprint> active,
            List<PlannedSprint> planned,
            List<PastSprint> closed) {
        var releases = Map.of(
                SPRING, new ReleaseSnapshot(1, false, "Spring", "PLANNED", null),
                AUTUMN, new ReleaseSnapshot(1, false, "Autumn", "PLANNED", null));
        return new Basis(items, releases, new Points(30), closed, active, planned, TODAY);
    }

    /** Of twelve days. */
    private static ActiveSprint active(LocalDate start, int done, Map<UUID, Integer> unfinished) {
        return new ActiveSprint("Sprint now", start, start.plusDays(11), 100, done, unfinished);
    }

    /** From Monday to Friday of the next week; the last ends on 1 May 2026, a Friday. Ten points each was planned. */
    private static List<PastSprint> closed(int... points) {
        var start = TODAY;
        var closed = new ArrayList<PastSprint>();
        for (int each : points) {
            start = start.minusDays(14);
            closed.add(new PastSprint("Sprint", start, start.plusDays(11), 100, each * 10L));
        }
        return closed;
    }

    private static List<OrderedItem> items(int... points) {
        return IntStream.range(0, points.length)
                .mapToObj(i -> item(i + 1, points[i] * 10, null))
                .toList();
    }

    private static OrderedItem item(int position, int tenths, UUID release) {
        return item(position, tenths, release, List.of());
    }

    private static OrderedItem blocked(int position, int tenths, String... blockers) {
        return item(position, tenths, null, List.of(blockers));
    }

    private static OrderedItem item(int position, int tenths, UUID release, List<String> blockers) {
        return new OrderedItem(
                position,
                new UUID(2, position),
                "A-" + position,
                Lane.FEATURE,
                new Points(tenths),
                null,
                null,
                true,
                release,
                blockers);
    }
}
