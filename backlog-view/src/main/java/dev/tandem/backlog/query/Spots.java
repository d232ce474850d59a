package dev.tandem.backlog.query;

import dev.tandem.backlog.query.SectionedLanes.Stretch;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Where an item could stand in its lane: a spot is told by what of the others comes ahead of it. That decides where the
 * item lands in the merged order, and a later spot lands later.
 */
final class Spots {
    private final SectionedLanes lanes;
    private final LaneSections own;
    private final LaneSections other;
    private final Numbered item;
    private final int itemSection;
    private final LaneSum first;
    private final LaneSum last;

    Spots(SectionedLanes lanes, Numbered item) {
        this.lanes = lanes;
        this.item = item;
        this.own = lanes.of(item.lane());
        this.other = lanes.otherThan(item.lane());
        this.itemSection = own.holding(item.ahead().items());
        // Debt that is expedited stays ahead of what is not.
        this.first = item.isExpedited() ? LaneSum.NOTHING : own.expedited();
        this.last = withoutItem(item.isExpedited() ? own.expedited() : own.all());
    }

    @FunctionalInterface
    private interface Holds {
        boolean at(LaneSum spot) throws SQLException;
    }

    LaneSum first() {
        return first;
    }

    LaneSum last() {
        return last;
    }

    /** The last one that comes before an item of the other lane; where none does, the first. */
    LaneSum before(Numbered anchor) throws SQLException {
        return lastAhead(anchor).orElse(first);
    }

    /** The first one that comes behind an item of the other lane; where none does, the last. */
    LaneSum behind(Numbered anchor) throws SQLException {
        var ahead = lastAhead(anchor);
        return ahead.isEmpty() ? first : next(ahead.get());
    }

    private Optional<LaneSum> lastAhead(Numbered anchor) throws SQLException {
        return lastWhere(all(), spot -> landed(spot).isBefore(anchor));
    }

    private Stretch all() {
        return new Stretch(0, own.count() - 1);
    }

    /** One whose place in the merged order is the nearest. */
    LaneSum nearest(long position) throws SQLException {
        var sections = item.isExpedited() ? all() : around(position);
        var ahead = lastWhere(sections, spot -> position(spot) < position);
        if (ahead.isEmpty()) {
            return first;
        }
        var next = next(ahead.get());
        return position(next) - position <= position - position(ahead.get()) ? next : ahead.get();
    }

    /** An own item's side of it. */
    LaneSum beside(Numbered anchor, boolean behind) {
        var ahead = anchor.ahead().items() > item.ahead().items() ? withoutItem(anchor.ahead()) : anchor.ahead();
        var spot = behind ? ahead.plus(1, anchor.tenths()) : ahead;
        if (spot.items() < first.items()) {
            return first;
        }
        return spot.items() > last.items() ? last : spot;
    }

    Numbered landed(LaneSum spot) {
        return Numbered.of(lanes.numbers(), item.lane(), spot, item.tenths(), item.isExpedited());
    }

    private long position(LaneSum spot) throws SQLException {
        return lanes.position(landed(spot));
    }

    /** Sections among which the nearest spot must be, by whole sections of the other lane; what they need is read. */
    private Stretch around(long position) throws SQLException {
        int from = 0;
        int to = 0;
        for (int section = 1; section < own.count(); section++) {
            var landed = landed(before(section));
            int reached = other.sectionOf(landed.number());
            long ahead = landed.ahead().items() + 1;
            long others = Math.max(other.end(reached).items(), other.expedited().items());
            from = ahead + others < position ? section : from;
            to = ahead + other.before(reached).items() < position ? section : to;
        }
        int reached =
                to + 1 < own.count() ? other.sectionOf(landed(before(to + 1)).number()) : other.count() - 1;
        lanes.readStretches(
                item.lane(),
                new Stretch(from, to),
                new Stretch(other.sectionOf(landed(before(from)).number()), reached));
        return new Stretch(from, to);
    }

    /** @param holds yes for some spots and no for all behind them */
    private Optional<LaneSum> lastWhere(Stretch sections, Holds holds) throws SQLException {
        int low = sections.first();
        int high = sections.last();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (holds.at(before(middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        var found = within(low, holds);
        return found.filter(spot -> spot.items() >= first.items())
                .map(spot -> spot.items() > last.items() ? last : spot);
    }

    private Optional<LaneSum> within(int section, Holds holds) throws SQLException {
        var spot = before(section);
        if (!holds.at(spot)) {
            return Optional.empty();
        }
        for (int tenths : others(section)) {
            var next = spot.plus(1, tenths);
            if (!holds.at(next)) {
                break;
            }
            spot = next;
        }
        return Optional.of(spot);
    }

    /** The spot behind the next of the others. */
    private LaneSum next(LaneSum spot) throws SQLException {
        if (spot.items() >= last.items()) {
            return last;
        }
        int section = spot.items() < item.ahead().items() ? own.holding(spot.items()) : own.holding(spot.items() + 1);
        int[] others = others(section);
        return spot.plus(
                1, others[Math.toIntExact(spot.items() - before(section).items())]);
    }

    private LaneSum before(int section) {
        var before = own.before(section);
        return section > itemSection ? withoutItem(before) : before;
    }

    private LaneSum withoutItem(LaneSum sum) {
        return sum.plus(-1, -item.tenths());
    }

    private int[] others(int section) throws SQLException {
        int[] all = lanes.tenths(item.lane(), section);
        if (section != itemSection) {
            return all;
        }
        int index = Math.toIntExact(item.ahead().items() - own.before(section).items());
        int[] others = new int[all.length - 1];
        System.arraycopy(all, 0, others, 0, index);
        System.arraycopy(all, index + 1, others, index, others.length - index);
        return others;
    }
}
