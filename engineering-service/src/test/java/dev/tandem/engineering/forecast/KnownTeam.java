package dev.tandem.engineering.forecast;

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

/**
 * A team of which is known what the forecast can only guess: how much it gets done in a sprint, and how large each item
 * really is. It works through its items in their order, from Monday to Friday of the next week, time after time.
 */
final class KnownTeam {
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final int[] POINTS = {1, 2, 3, 5, 8, 13};
    private static final int CAPACITY = 400;
    /** In ten: debt among what is worked on. */
    private static final int DEBT = 2;

    private final Habits habits;
    private final Random random;
    private final List<OrderedItem> items = new ArrayList<>();
    private final List<Double> efforts = new ArrayList<>();
    private final List<PastSprint> closed = new ArrayList<>();
    private int finished;
    private double spent;

    /**
     * How a kind of team is.
     *
     * @param spread of what it gets done in a sprint: the coefficient of variation
     * @param error of its estimates, alike
     * @param ranges whether its estimates say so
     */
    record Habits(double spread, double error, boolean ranges) {}

    KnownTeam(Habits habits, long seed) {
        this.habits = habits;
        random = new Random(seed);
    }

    /** It works for some sprints, after one of which nobody knows: what that left half done is in none of the others. */
    KnownTeam after(int sprints) {
        sprint();
        for (int i = 0; i < sprints; i++) {
            closed.add(0, new PastSprint("Sprint", start(i), start(i).plusDays(11), CAPACITY, sprint()));
        }
        return this;
    }

    /** @return points done, as estimated: the truth about their size never gets known */
    private long sprint() {
        double effort = CAPACITY * lognormal(habits.spread());
        long done = 0;
        spent += effort;
        while (spent >= effortOf(finished)) {
            spent -= effortOf(finished);
            done += items.get(finished).points().tenths();
            finished++;
        }
        return done;
    }

    /** @return what is forecast on the first day of the sprint to come, of that many points of work */
    Basis basis(int tenths) {
        int from = finished;
        int last = from;
        for (long sum = 0; sum < tenths; last++) {
            effortOf(last);
            sum += items.get(last).points().tenths();
        }
        return new Basis(
                List.copyOf(items.subList(from, last)),
                Map.of(),
                new Points(30),
                List.copyOf(closed),
                Optional.empty(),
                List.of(),
                start(closed.size()));
    }

    /** @return in how many sprints from now on that many items are really done */
    int sprintsUntilDone(int count) {
        int goal = finished + count;
        int sprints = 0;
        while (finished < goal) {
            sprint();
            sprints++;
        }
        return sprints;
    }

    private double effortOf(int index) {
        while (items.size() <= index) {
            int points = 10 * POINTS[random.nextInt(POINTS.length)];
            boolean debt = random.nextInt(10) < DEBT;
            // Debt is known worse.
            double error = debt ? 1.5 * habits.error() : habits.error();
            double effort = points * lognormal(error);
            efforts.add(effort);
            items.add(new OrderedItem(
                    items.size() + 1,
                    new UUID(0, items.size()),
                    "A-" + items.size(),
                    debt ? Lane.DEBT : Lane.FEATURE,
                    new Points(points),
                    habits.ranges() ? new Points((int) Math.max(1, points * (1 - Math.min(0.9, error)))) : null,
                    habits.ranges() ? new Points((int) (points * (1 + 2 * error))) : null,
                    true,
                    null,
                    List.of()));
        }
        return efforts.get(index);
    }

    /** With the mean 1. */
    private double lognormal(double variation) {
        double variance = Math.log1p(variation * variation);
        return Math.exp(random.nextGaussian() * Math.sqrt(variance) - variance / 2);
    }

    private static LocalDate start(int sprint) {
        return FIRST.plusDays(14L * sprint);
    }
}
