package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Merge;
import dev.tandem.backlog.merge.Placement;
import dev.tandem.backlog.merge.Running;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Share;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Finds the place of one item without going there. Which of two items the merge takes first depends on what lies ahead
 * of each in its own lane and on nothing else: with F points of features ahead of a feature of f, and D of debt ahead of
 * a debt item of d, the feature comes first where {@code w·(2F + f) + 2·balance ≤ (1 − w)·(2D + d)}. That is what
 * "closer to the share" comes to when both are at the head of their lanes. So each item has a number, the numbers rise
 * along each lane, and the merged order is the order of the numbers.
 */
final class PlaceInOrder {
    private final Connection connection;
    private final PageHead head;
    private final long share;
    private final long balance;

    PlaceInOrder(Connection connection, PageHead head) {
        this.connection = connection;
        this.head = head;
        this.share = head.share().basisPoints();
        this.balance = head.balance().units();
    }

    Placement<LaneSpot> of(LaneSpot item) throws SQLException {
        boolean isDebt = item.lane() == Lane.DEBT;
        var own = lane(item.lane()).ahead(item);
        var other = isDebt ? featuresAhead(item, own) : debtAhead(item, own);
        var debt = isDebt ? own : other.ahead();
        var running = new Running(
                own.items() + other.ahead().items(),
                own.tenths() + other.ahead().tenths(),
                debt.tenths());
        var median = head.median();
        var alone = List.of(item.candidate(median)).iterator();
        var against = other.next().stream().map(each -> each.candidate(median)).iterator();
        // What it says of itself and of the one it came before, the merge says.
        return new Merge<>(head.share(), head.balance(), running, isDebt ? against : alone, isDebt ? alone : against)
                .next();
    }

    private LaneSections.Cut debtAhead(LaneSpot feature, LaneSum own) throws SQLException {
        long number = number(Lane.FEATURE, own.tenths(), feature);
        return lane(Lane.DEBT)
                .cut(
                        end -> (Share.WHOLE - share) * 2 * end.tenths() < number,
                        (debt, ahead) -> debt.isExpedited() || number(Lane.DEBT, ahead, debt) < number);
    }

    private LaneSections.Cut featuresAhead(LaneSpot debt, LaneSum own) throws SQLException {
        long number = number(Lane.DEBT, own.tenths(), debt);
        boolean first = debt.isExpedited();
        return lane(Lane.FEATURE)
                .cut(
                        end -> !first && share * 2 * end.tenths() + 2 * balance <= number,
                        (feature, ahead) -> !first && number(Lane.FEATURE, ahead, feature) <= number);
    }

    private long number(Lane lane, long tenthsAhead, LaneSpot item) {
        long middle = 2 * tenthsAhead + item.points(head.median());
        return lane == Lane.DEBT ? (Share.WHOLE - share) * middle : share * middle + 2 * balance;
    }

    private LaneSections lane(Lane lane) throws SQLException {
        return new LaneSections(connection, head.productId(), lane, head.median());
    }
}
