package dev.tandem.backlog.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The sections of a lane in one state, with what lies ahead of each. */
final class SectionList {
    static final SectionList NONE = new SectionList(new ArrayList<>());

    private final List<Section> sections;
    /** What lies ahead of each section, and at last what lies in all. */
    private final long[] items;

    private final long[] points;
    private final long[] unestimated;

    private SectionList(List<Section> sections) {
        this.sections = sections;
        this.items = new long[sections.size() + 1];
        this.points = new long[sections.size() + 1];
        this.unestimated = new long[sections.size() + 1];
        for (int i = 0; i < sections.size(); i++) {
            var content = sections.get(i).content();
            items[i + 1] = items[i] + content.items();
            points[i + 1] = points[i] + content.points();
            unestimated[i + 1] = unestimated[i] + content.unestimated();
        }
    }

    /** @param changed new ones, and others in place of those that begin where they do */
    SectionList with(Collection<Section> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        var next = new ArrayList<>(sections);
        for (Section section : changed) {
            int known = Collections.binarySearch(next, section, Comparator.comparing(Section::firstOrder));
            if (known < 0) {
                next.add(-known - 1, section);
            } else {
                next.set(known, section);
            }
        }
        return new SectionList(next);
    }

    int size() {
        return sections.size();
    }

    Section get(int index) {
        return sections.get(index);
    }

    /** @param index of a section; the number of all for what lies in all */
    LaneContent ahead(int index) {
        return new LaneContent(items[index], points[index], unestimated[index]);
    }

    LaneContent all() {
        return ahead(size());
    }
}
