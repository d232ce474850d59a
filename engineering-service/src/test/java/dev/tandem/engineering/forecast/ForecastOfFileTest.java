package dev.tandem.engineering.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.query.OrderedItem;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whether dates would have held for real sprints, from a file that is named: {@code startsOn,endsOn,capacity,done} in each
 * line, the oldest first, with an empty line between teams. What the work was made of is not in there, so it is cut into
 * items of a point.
 */
@EnabledIfSystemProperty(named = "tandem.forecast.sprints", matches = ".+")
class ForecastOfFileTest {
    private static final Logger LOG = Logger.getLogger(ForecastOfFileTest.class);
    private static final int RUNS = 1_000;
    private static final int FARTHEST = 10;

    private final Random random = new Random(1);
    private int forecasts;
    private int held50;
    private int held85;

    @Test
    void datesWouldHaveHeldAsOftenAsTheySay() throws IOException {
        String all = Files.readString(Path.of(System.getProperty("tandem.forecast.sprints")));
        Arrays.stream(all.strip().split("\\R\\s*\\R"))
                .map(ForecastOfFileTest::team)
                .forEach(this::lookBack);

        LOG.infof(
                "of %d forecasts %.0f %% held at 50 %%, %.0f %% at 85 %%",
                forecasts, 100.0 * held50 / forecasts, 100.0 * held85 / forecasts);
        assertThat(forecasts)
                .as("a team of four sprints, three of them with something done")
                .isPositive();
    }

    private void lookBack(List<PastSprint> sprints) {
        for (int past = Basis.FEWEST_SPRINTS; past < sprints.size(); past++) {
            for (int ahead = 1; ahead <= FARTHEST && past + ahead <= sprints.size(); ahead++) {
                lookBack(sprints, past, ahead);
            }
        }
    }

    /** Of work that was finished in the last of the sprints ahead, somewhere in the course of it. */
    private void lookBack(List<PastSprint> sprints, int past, int ahead) {
        var done = sprints.subList(past, past + ahead);
        long before =
                done.subList(0, ahead - 1).stream().mapToLong(PastSprint::done).sum();
        long last = done.get(ahead - 1).done();
        int points = (int) Math.ceil((before + random.nextDouble() * last) / 10);
        var basis = basis(sprints.subList(0, past), points, done.get(0).startsOn());
        if (last == 0 || points * 10L <= before || !basis.suffices()) {
            return;
        }
        var forecast = Forecast.of(basis, forecasts, RUNS);
        forecasts++;
        held50 += holds(forecast, points, 50, ahead);
        held85 += holds(forecast, points, 85, ahead);
    }

    private static int holds(Forecast forecast, int points, int percent, int sprint) {
        return forecast.completion(points - 1, percent)
                        .map(completion -> sprint <= completion.sprint())
                        .orElse(true)
                ? 1
                : 0;
    }

    private static Basis basis(List<PastSprint> past, int points, LocalDate today) {
        var newestFirst = new ArrayList<PastSprint>();
        past.forEach(sprint -> newestFirst.add(0, sprint));
        var items = new ArrayList<OrderedItem>();
        for (int i = 1; i <= points; i++) {
            items.add(new OrderedItem(
                    i, new UUID(0, i), "A-" + i, Lane.FEATURE, new Points(10), null, null, true, null, List.of()));
        }
        return new Basis(
                items,
                Map.of(),
                new Points(10),
                newestFirst.subList(0, Math.min(Basis.MOST_SPRINTS, newestFirst.size())),
                Optional.empty(),
                List.of(),
                today);
    }

    private static List<PastSprint> team(String lines) {
        return lines.lines().map(ForecastOfFileTest::sprint).toList();
    }

    private static PastSprint sprint(String line) {
        String[] cells = line.split(",", -1);
        return new PastSprint(
                line,
                LocalDate.parse(cells[0].strip()),
                LocalDate.parse(cells[1].strip()),
                tenths(cells[2]),
                tenths(cells[3]));
    }

    private static long tenths(String points) {
        return Math.round(10 * Double.parseDouble(points.strip()));
    }
}
