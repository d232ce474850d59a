package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Running;
import dev.tandem.backlog.projection.Renewal;
import dev.tandem.kit.database.ReadOnly;
import dev.tandem.kit.page.Cursor;
import dev.tandem.model.lane.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a filtered list, with the positions of the whole order. What lies between two matches is not walked: each
 * match has a number that its own lane tells, and the other lane's sections tell how much of it comes before that.
 */
@ApplicationScoped
class FilteredPages {
    private static final Optional<Pages.Page> NOT_CURRENT = Optional.empty();

    private final ReadOnly database;
    private final KnownSections sections;
    private final Renewal renewal;

    FilteredPages(ReadOnly database, KnownSections sections, Renewal renewal) {
        this.database = database;
        this.sections = sections;
        this.renewal = renewal;
    }

    /** @param cursor that the page before gave */
    Pages.Page read(UUID productId, Matching matching, Optional<FilteredWalk> cursor, int limit) {
        String filter = matching.fingerprint();
        if (cursor.isPresent() && !cursor.get().isOf(productId, filter)) {
            throw Cursor.invalid();
        }
        var page = database.oneState(connection -> {
            var head = head(connection, productId);
            return head.isCurrent() ? Optional.of(page(connection, head, matching, cursor, limit)) : NOT_CURRENT;
        });
        return page.orElseGet(() -> {
            renewal.renew(productId);
            return database.oneState(
                    connection -> page(connection, head(connection, productId), matching, cursor, limit));
        });
    }

    private static PageHead head(Connection connection, UUID productId) throws SQLException {
        return PageHead.read(connection, productId).orElseThrow(() -> Backlogs.unknownProduct(productId.toString()));
    }

    private Pages.Page page(
            Connection connection, PageHead head, Matching matching, Optional<FilteredWalk> cursor, int limit)
            throws SQLException {
        var from = cursor.orElseGet(() -> FilteredWalk.start(head, matching.fingerprint()));
        var lanes = sections.lanes(connection, head, from.numbers());
        var matches = Matches.read(connection, lanes, matching, matching.in(head), from, limit + 1);
        var merged = merge(placed(connection, lanes, matches));
        var inLanes = merged.subList(0, Math.min(limit, merged.size()));
        lanes.readFor(inLanes.stream().map(Placed::numbered).toList());
        var items = new ArrayList<Pages.Item>(limit);
        var walk = from;
        Running last = Running.START;
        for (Placed placed : inLanes) {
            var before = lanes.before(placed.numbered());
            last = after(before, placed.numbered());
            items.add(new Pages.Item(placed.match().row(), last.count()));
            walk = walk.after(placed.match());
        }
        for (int i = 0; i < matches.finished().size() && items.size() < limit; i++) {
            var match = matches.finished().get(i);
            items.add(new Pages.Item(match.row(), null));
            walk = walk.after(match);
        }
        boolean isLast = merged.size() + matches.finished().size() == items.size();
        @Nullable String next = isLast ? null : Cursor.encode(walk);
        return Pages.page(items, head, from.numbers(), last, next);
    }

    /** A match in a lane, and where that puts it. */
    private record Placed(Match match, Numbered numbered) {}

    private static List<Placed> placed(Connection connection, SectionedLanes lanes, Matches matches)
            throws SQLException {
        var all = new ArrayList<Match>(matches.features());
        all.addAll(matches.debt());
        var places =
                InSection.of(connection, lanes, all.stream().map(Match::row).toList());
        var placed = new ArrayList<Placed>(all.size());
        for (int i = 0; i < all.size(); i++) {
            var row = all.get(i).row();
            int tenths = row.candidate(lanes.numbers().median()).points();
            var numbered = lanes.number(row.lane(), places.get(i), tenths, LaneRow.isExpedited(row.order()));
            placed.add(new Placed(all.get(i), numbered));
        }
        return placed;
    }

    /** @param placed features first, each lane in its order */
    private static List<Placed> merge(List<Placed> placed) {
        var merged = new ArrayList<Placed>(placed.size());
        var debt = placed.stream()
                .filter(each -> each.numbered().lane() == Lane.DEBT)
                .toList();
        int next = 0;
        for (Placed each : placed.subList(0, placed.size() - debt.size())) {
            while (next < debt.size() && debt.get(next).numbered().isBefore(each.numbered())) {
                merged.add(debt.get(next++));
            }
            merged.add(each);
        }
        merged.addAll(debt.subList(next, debt.size()));
        return merged;
    }

    private static Running after(Running before, Numbered item) {
        return new Running(
                before.count() + 1,
                before.total() + item.tenths(),
                before.debt() + (item.lane() == Lane.DEBT ? item.tenths() : 0));
    }
}
