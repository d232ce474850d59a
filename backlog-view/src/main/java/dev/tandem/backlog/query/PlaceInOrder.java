package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Merge;
import dev.tandem.backlog.merge.Placement;
import dev.tandem.model.lane.Lane;
import java.sql.SQLException;
import java.util.List;

/** Finds the place of one item without going there, by its number. */
final class PlaceInOrder {
    private final PageHead head;
    private final SectionedLanes lanes;

    PlaceInOrder(PageHead head, SectionedLanes lanes) {
        this.head = head;
        this.lanes = lanes;
    }

    /** @param place of the item in its section */
    long position(LaneSpot item, InSection place) throws SQLException {
        return lanes.position(lanes.number(item, place));
    }

    Placement<LaneSpot> of(LaneSpot item, InSection place) throws SQLException {
        boolean isDebt = item.lane() == Lane.DEBT;
        var numbered = lanes.number(item, place);
        lanes.readFor(List.of(numbered));
        var median = head.median();
        var alone = List.of(item.candidate(median)).iterator();
        var against = lanes.otherCandidate(numbered).stream()
                .map(each -> each.candidate(median))
                .iterator();
        // What it says of itself and of the one it came before, the merge says.
        return new Merge<>(
                        head.share(),
                        head.balance(),
                        lanes.before(numbered),
                        isDebt ? against : alone,
                        isDebt ? alone : against)
                .next();
    }
}
