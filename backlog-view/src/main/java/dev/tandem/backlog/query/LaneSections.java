package dev.tandem.backlog.query;

import dev.tandem.model.lane.Lane;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A lane by its sections, and items of one section where it must be exact. Nothing here depends on the length of the
 * lane but the number of sections.
 */
final class LaneSections {
    private static final String BEHIND_ALL = "~";

    private final Lane lane;
    private final OrderNumbers numbers;
    private final List<Section> sections = new ArrayList<>();
    /** By section, the tenths of its items in their order. */
    private final Map<Integer, int[]> read = new HashMap<>();

    private LaneSum expedited = LaneSum.NOTHING;

    /** @param before what lies in the sections ahead of it */
    record Section(String firstOrder, LaneSum before, LaneSum end) {}

    LaneSections(Lane lane, OrderNumbers numbers) {
        this.lane = lane;
        this.numbers = numbers;
    }

    /** The next one. */
    void add(String firstOrder, LaneSum content) {
        var before = all();
        sections.add(new Section(firstOrder, before, before.plus(content)));
    }

    void expedited(LaneSum sum) {
        expedited = sum;
    }

    Lane lane() {
        return lane;
    }

    LaneSum expedited() {
        return expedited;
    }

    LaneSum all() {
        return sections.isEmpty()
                ? LaneSum.NOTHING
                : sections.get(sections.size() - 1).end();
    }

    Section section(int index) {
        return sections.get(index);
    }

    int count() {
        return sections.size();
    }

    /** Where the section behind it begins. */
    String nextOrder(int section) {
        return section + 1 < sections.size() ? sections.get(section + 1).firstOrder() : BEHIND_ALL;
    }

    /** Where the section begins that a place of the lane lies in. */
    String firstOrderOf(String order) {
        int behind = firstWhere(section -> section.firstOrder().compareTo(order) > 0);
        var section = sections.get(behind);
        return section.firstOrder().compareTo(order) > 0 && behind > 0
                ? sections.get(behind - 1).firstOrder()
                : section.firstOrder();
    }

    void keep(int section, int[] tenths) {
        read.put(section, tenths);
    }

    List<Integer> unread(Collection<Integer> wanted) {
        return wanted.stream()
                .distinct()
                .filter(section -> !read.containsKey(section))
                .toList();
    }

    /** What stands ahead of an item of the lane. */
    LaneSum ahead(InSection item) {
        int behind = firstWhere(section -> section.firstOrder().compareTo(item.firstOrder()) >= 0);
        return sections.get(behind).before().plus(item.sum(numbers.median()));
    }

    /** The section of the item at an index from 0; the last one for an index beyond the lane. */
    int holding(long index) {
        return firstWhere(section -> section.end().items() > index);
    }

    /** The section in which the items end that come before a number of the other lane. */
    int sectionOf(long number) {
        // Whatever stands behind a section has at least the number of its end, and what stands in it at most.
        return firstWhere(section -> !isAhead(section.end(), 0, number));
    }

    private boolean isAhead(LaneSum ahead, int tenths, long number) {
        return OrderNumbers.isAhead(lane, numbers.of(lane, ahead.tenths(), tenths), number);
    }

    /** @param is no for some sections and yes for all behind them */
    private int firstWhere(Predicate<Section> is) {
        int low = 0;
        int high = sections.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (is.test(sections.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** What comes before a number of the other lane; its section must have been read. */
    LaneSum ahead(long number) {
        int section = sectionOf(number);
        var sum = sections.get(section).before();
        for (int tenths : tenths(section)) {
            if (!isAhead(sum, tenths, number)) {
                break;
            }
            sum = sum.plus(1, tenths);
        }
        return sum.items() < expedited.items() ? expedited : sum;
    }

    /** Of the items from one index to before another; their sections must have been read. */
    int[] tenths(long from, long to) {
        int[] found = new int[Math.toIntExact(to - from)];
        int filled = 0;
        for (int section = holding(from); filled < found.length; section++) {
            int[] all = tenths(section);
            int start = Math.toIntExact(
                    from + filled - sections.get(section).before().items());
            int taken = Math.min(all.length - start, found.length - filled);
            System.arraycopy(all, start, found, filled, taken);
            filled += taken;
        }
        return found;
    }

    int[] tenths(int section) {
        int[] known = read.get(section);
        if (known == null) {
            throw new IllegalStateException("Section %d of %s was not read".formatted(section, lane));
        }
        return known;
    }
}
