package dev.tandem.engineering.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What may be done in each sprint to come, in tenths of a point, by which past sprint it goes like.
 *
 * <p>Which one that is, is drawn from an urn that holds the past sprints, and with each draw one more of what was drawn
 * (Pólya's urn; the Bayesian bootstrap: D. B. Rubin, Annals of Statistics 9, 1981). Drawing from the past sprints alone
 * would take their mean for the team's own, which a few sprints do not tell.
 */
final class Pace {
    private final double[][] rooms;
    private final int past;

    private Pace(double[][] rooms, int past) {
        this.rooms = rooms;
        this.past = past;
    }

    /**
     * A planned sprint goes as a past one went for its capacity. One that nobody has planned goes as a past one did,
     * converted by its days.
     */
    static Pace of(List<PastSprint> closed, SprintCalendar calendar) {
        int length = calendar.cadence().length();
        double[][] rooms = calendar.sprints().stream()
                .map(sprint -> closed.stream()
                        .mapToDouble(past -> sprint.room(
                                sprint.isPlanned()
                                        ? (double) past.done() / past.capacity() * sprint.capacity()
                                        : (double) past.done() / past.days() * length))
                        .toArray())
                .toArray(double[][]::new);
        return new Pace(rooms, closed.size());
    }

    /** Sprints without a calendar, each of which goes as one of those did. */
    static Pace of(double... velocities) {
        double[][] rooms = new double[Simulation.HORIZON][];
        Arrays.fill(rooms, velocities.clone());
        return new Pace(rooms, velocities.length);
    }

    /** How much the fastest team could do in all sprints. */
    double most() {
        return Arrays.stream(rooms)
                .mapToDouble(each -> Arrays.stream(each).max().orElse(0))
                .sum();
    }

    /**
     * @param drawn which past sprints the ones before went like; this one's is added
     * @return the room of a sprint, counted from 1
     */
    double room(int sprint, SplittableRandom luck, int[] drawn) {
        int ball = luck.nextInt(past + sprint - 1);
        int like = ball < past ? ball : drawn[ball - past];
        drawn[sprint - 1] = like;
        return rooms[sprint - 1][like];
    }
}
