package dev.tandem.backlog.query;

import dev.tandem.backlog.query.SectionedLanes.Stretch;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Share;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of the merged order that a move within a lane changes. Of its own lane it is what the item passes and the
 * item itself; of the other lane, what comes between these, as it is or as it would be. Around it nothing changes.
 */
final class MovedRegion {
    private static final Stretch NONE = new Stretch(0, -1);

    private final SectionedLanes lanes;
    private final Lane lane;
    private final LaneSum ahead;
    private final LaneSum otherAhead;
    private final boolean up;
    /** Tenths of the own items as they are, and in their new order; and of the others. */
    private final int[] own;

    private final int[] ownMoved;
    private final int[] others;
    private final Positions was;
    private final Positions is;

    /** Of the own items and of the others, each in the order of its lane; from 1, within the region. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Positions(int[] own, int[] others) {}

    /** @param index in its lane, from 0, as it is */
    record Row(Lane lane, long index, long from, long to) {}

    /**
     * @param item as it is
     * @param moved as it would be
     */
    MovedRegion(SectionedLanes lanes, Numbered item, Numbered moved) throws SQLException {
        this.lanes = lanes;
        this.lane = item.lane();
        this.up = moved.ahead().items() < item.ahead().items();
        this.ahead = up ? moved.ahead() : item.ahead();
        this.own = ownItems((up ? item : moved).ahead().items() + 1);
        long[] old = numbers(lane, ahead, own);
        this.ownMoved = moved(own);
        long[] fresh = numbers(lane, ahead, ownMoved);
        // Nothing of the other lane comes ahead of what is expedited.
        this.otherAhead = item.isExpedited() ? LaneSum.NOTHING : read(Math.min(old[0], fresh[0]));
        this.others = item.isExpedited()
                ? new int[0]
                : otherItems(Math.min(old[0], fresh[0]), Math.max(old[old.length - 1], fresh[fresh.length - 1]));
        long[] between = numbers(lanes.otherThan(lane).lane(), otherAhead, others);
        this.was = walk(old, between);
        this.is = walk(fresh, between);
    }

    private int[] ownItems(long end) throws SQLException {
        var sections = lanes.of(lane);
        lanes.readStretches(lane, new Stretch(sections.holding(ahead.items()), sections.holding(end - 1)), NONE);
        return sections.tenths(ahead.items(), end);
    }

    private LaneSum read(long number) throws SQLException {
        var sections = lanes.otherThan(lane);
        int section = sections.sectionOf(number);
        lanes.readStretches(lane, NONE, new Stretch(section, section));
        return sections.ahead(number);
    }

    private int[] otherItems(long first, long last) throws SQLException {
        var sections = lanes.otherThan(lane);
        lanes.readStretches(lane, NONE, new Stretch(sections.sectionOf(first), sections.sectionOf(last)));
        return sections.tenths(otherAhead.items(), sections.ahead(last).items());
    }

    private int[] moved(int[] items) {
        int[] moved = new int[items.length];
        System.arraycopy(items, up ? 0 : 1, moved, up ? 1 : 0, items.length - 1);
        moved[up ? 0 : items.length - 1] = items[up ? items.length - 1 : 0];
        return moved;
    }

    private long[] numbers(Lane of, LaneSum before, int[] tenths) {
        long[] found = new long[tenths.length];
        long sum = before.tenths();
        for (int i = 0; i < tenths.length; i++) {
            found[i] = lanes.numbers().of(of, sum, tenths[i]);
            sum += tenths[i];
        }
        return found;
    }

    private Positions walk(long[] ownNumbers, long[] otherNumbers) {
        int[] ownPositions = new int[ownNumbers.length];
        int[] otherPositions = new int[otherNumbers.length];
        int other = 0;
        for (int i = 0; i < ownNumbers.length; i++) {
            while (other < otherNumbers.length && !OrderNumbers.isAhead(lane, ownNumbers[i], otherNumbers[other])) {
                otherPositions[other] = i + other + 1;
                other++;
            }
            ownPositions[i] = i + other + 1;
        }
        for (; other < otherNumbers.length; other++) {
            otherPositions[other] = ownNumbers.length + other + 1;
        }
        return new Positions(ownPositions, otherPositions);
    }

    /** How many positions change. */
    long count() {
        // What is passed goes one place in its lane towards where the item comes from.
        int itself = up ? own.length - 1 : 0;
        int place = own.length - 1 - itself;
        return differing(was.own(), up ? 0 : 1, is.own(), up ? 1 : 0, own.length - 1)
                + differing(was.others(), 0, is.others(), 0, others.length)
                + (was.own()[itself] == is.own()[place] ? 0 : 1);
    }

    private static long differing(int[] some, int from, int[] more, int moreFrom, int length) {
        long count = 0;
        for (int i = 0; i < length; i++) {
            count += some[from + i] == more[moreFrom + i] ? 0 : 1;
        }
        return count;
    }

    /** Those whose position changes, in their new order; the first of them. */
    List<Row> changed(int most) {
        var rows = new ArrayList<Row>();
        long region = ahead.items() + otherAhead.items();
        int place = 0;
        int other = 0;
        while (rows.size() < most && (place < own.length || other < others.length)) {
            boolean isOther = place == own.length || (other < others.length && is.others()[other] < is.own()[place]);
            int from = isOther ? was.others()[other] : was.own()[before(place)];
            int to = isOther ? is.others()[other] : is.own()[place];
            if (from != to) {
                var row = isOther
                        ? new Row(lanes.otherThan(lane).lane(), otherAhead.items() + other, region + from, region + to)
                        : new Row(lane, ahead.items() + before(place), region + from, region + to);
                rows.add(row);
            }
            if (isOther) {
                other++;
            } else {
                place++;
            }
        }
        return rows;
    }

    /** Which of the own items comes in a place after the move. */
    private int before(int place) {
        int itself = up ? own.length - 1 : 0;
        if (place == (up ? 0 : own.length - 1)) {
            return itself;
        }
        return up ? place - 1 : place + 1;
    }

    /** The share of debt from the top down to a position of it, as the order is. */
    @Nullable
    Share shareBefore(long position) {
        return share(position, was, own);
    }

    /** As it would be. */
    @Nullable
    Share shareAfter(long position) {
        return share(position, is, ownMoved);
    }

    private @Nullable Share share(long position, Positions positions, int[] ownTenths) {
        long within = position - ahead.items() - otherAhead.items();
        long ofOwn = ahead.tenths() + sum(within, positions.own(), ownTenths);
        long ofOthers = otherAhead.tenths() + sum(within, positions.others(), others);
        return Share.ratio(lane == Lane.DEBT ? ofOwn : ofOthers, ofOwn + ofOthers);
    }

    private static long sum(long position, int[] positions, int[] tenths) {
        long sum = 0;
        for (int i = 0; i < tenths.length && positions[i] <= position; i++) {
            sum += tenths[i];
        }
        return sum;
    }
}
