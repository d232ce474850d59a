package dev.tandem.backlog.query;

import dev.tandem.model.lane.Lane;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A lane by its sections, and items of one section where it must be exact. Nothing here depends on the length of the
 * lane but the number of sections.
 */
final class LaneSections {
    private static final String BEHIND_ALL = "~";

    private final Lane lane;
    private final OrderNumbers numbers;
    private final SectionList sections;
    private final LaneSum expedited;

    LaneSections(Lane lane, OrderNumbers numbers, SectionList sections, LaneContent expedited) {
        this.lane = lane;
        this.numbers = numbers;
        this.sections = sections;
        this.expedited = expedited.sum(numbers.median());
    }

    Lane lane() {
        return lane;
    }

    LaneSum expedited() {
        return expedited;
    }

    LaneSum all() {
        return sections.all().sum(numbers.median());
    }

    Section section(int index) {
        return sections.get(index);
    }

    /** What lies in the sections ahead of it. */
    LaneSum before(int section) {
        return sections.ahead(section).sum(numbers.median());
    }

    /** What lies in it and ahead of it. */
    LaneSum end(int section) {
        return before(section + 1);
    }

    int count() {
        return sections.size();
    }

    /** Where the section behind it begins. */
    String nextOrder(int section) {
        return section + 1 < sections.size() ? begins(section + 1) : BEHIND_ALL;
    }

    /** Where the section begins that a place of the lane lies in. */
    String firstOrderOf(String order) {
        int behind = firstWhere(section -> begins(section).compareTo(order) > 0);
        return begins(behind).compareTo(order) > 0 && behind > 0 ? begins(behind - 1) : begins(behind);
    }

    private String begins(int section) {
        return sections.get(section).firstOrder();
    }

    List<Integer> unread(Collection<Integer> wanted) {
        return wanted.stream()
                .distinct()
                .filter(section -> sections.get(section).placed() == null)
                .toList();
    }

    /** What stands ahead of an item of the lane. */
    LaneSum ahead(InSection item) {
        int behind = firstWhere(section -> begins(section).compareTo(item.firstOrder()) >= 0);
        return before(behind).plus(item.content().sum(numbers.median()));
    }

    /** The section of the item at an index from 0; the last one for an index beyond the lane. */
    int holding(long index) {
        return firstWhere(section -> end(section).items() > index);
    }

    /** The section in which the items end that come before a number of the other lane. */
    int sectionOf(long number) {
        // Whatever stands behind a section has at least the number of its end, and what stands in it at most.
        return firstWhere(section -> !isAhead(end(section), 0, number));
    }

    private boolean isAhead(LaneSum ahead, int tenths, long number) {
        return OrderNumbers.isAhead(lane, numbers.of(lane, ahead.tenths(), tenths), number);
    }

    /** @param is no for some sections and yes for all behind them */
    private int firstWhere(IntPredicate is) {
        int low = 0;
        int high = sections.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (is.test(middle)) {
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
        var sum = before(section);
        for (int each : placed(section)) {
            int tenths = tenthsOf(each);
            if (!isAhead(sum, tenths, number)) {
                break;
            }
            sum = sum.plus(1, tenths);
        }
        return sum.items() < expedited.items() ? expedited : sum;
    }

    /** The tenths of the items from one index to before another; their sections must have been read. */
    int[] tenths(long from, long to) {
        int[] found = new int[Math.toIntExact(to - from)];
        int filled = 0;
        for (int section = holding(from); filled < found.length; section++) {
            int[] all = placed(section);
            int start = Math.toIntExact(from + filled - before(section).items());
            for (int i = start; i < all.length && filled < found.length; i++) {
                found[filled++] = tenthsOf(all[i]);
            }
        }
        return found;
    }

    /** The tenths of a section's items, which must have been read. */
    int[] tenths(int section) {
        return Arrays.stream(placed(section)).map(this::tenthsOf).toArray();
    }

    private int tenthsOf(int placed) {
        return placed == 0 ? numbers.median().tenths() : placed;
    }

    private int[] placed(int section) {
        int[] known = sections.get(section).placed();
        if (known == null) {
            throw new IllegalStateException("Section %d of %s was not read".formatted(section, lane));
        }
        return known;
    }
}
