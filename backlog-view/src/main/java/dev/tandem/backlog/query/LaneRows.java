package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.model.points.Points;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The beginning of a lane, or of what is left of it; it knows whether somebody asked for more than was read. */
final class LaneRows {
    private final List<LaneRow> rows;
    private final boolean isAll;
    private boolean ranOut;

    /** @param most how many were asked for: where there are as many, there may be more */
    LaneRows(List<LaneRow> rows, int most) {
        this.rows = rows;
        this.isAll = rows.size() < most;
    }

    boolean ranOut() {
        return ranOut;
    }

    Iterator<Candidate<LaneRow>> candidates(Points median) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                boolean more = next < rows.size();
                ranOut |= !more && !isAll;
                return more;
            }

            @Override
            public Candidate<LaneRow> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return rows.get(next++).candidate(median);
            }
        };
    }
}
