package dev.tandem.backlog.query;

import dev.tandem.backlog.query.PreviewView.Command;
import dev.tandem.backlog.query.PreviewView.Moved;
import dev.tandem.backlog.query.PreviewView.Owner;
import dev.tandem.backlog.query.PreviewView.Shares;
import dev.tandem.kit.database.ReadOnly;
import dev.tandem.kit.json.OtherService;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.lane.RankRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Tells what a move would do, from this copy; it changes nothing. */
@ApplicationScoped
class Previews {
    private static final int MOST_TOLD = 200;

    private final ReadOnly database;
    private final KnownSections sections;
    private final OtherService other;

    Previews(ReadOnly database, KnownSections sections, OtherService other) {
        this.database = database;
        this.sections = sections;
        this.other = other;
    }

    PreviewView of(UUID productId, PreviewRequest request) {
        return database.oneState(connection -> {
            var head = PageHead.read(connection, productId)
                    .orElseThrow(() -> Backlogs.unknownProduct(productId.toString()));
            var named = named(connection, productId, request);
            var lanes = sections.lanes(connection, head);
            var item = named.get(0);
            var numbered = lanes.number(item.spot(), item.place());
            var spots = new Spots(lanes, numbered);
            if (named.size() == 1) {
                var spot = spots.nearest(Objects.requireNonNull(request.position()));
                return preview(lanes, item, numbered, spots, spot);
            }
            var anchor = named.get(1);
            var spot = spot(spots, request, item, lanes.number(anchor.spot(), anchor.place()));
            return preview(lanes, item, numbered, spots, spot);
        });
    }

    private static List<LaneItem> named(Connection connection, UUID productId, PreviewRequest request)
            throws SQLException {
        String anchor = request.anchor();
        var named = LaneItem.read(
                connection, productId, anchor == null ? List.of(request.item()) : List.of(request.item(), anchor));
        if (named.size() == 2
                && named.get(0).spot().id().equals(named.get(1).spot().id())) {
            throw Invalid.refusal(
                    List.of(Invalid.at(request.before() == null ? "/after" : "/before", "names the item itself")));
        }
        return named;
    }

    private static LaneSum spot(Spots spots, PreviewRequest request, LaneItem item, Numbered anchor)
            throws SQLException {
        boolean behind = request.before() == null;
        if (anchor.lane() == item.spot().lane()) {
            return spots.beside(anchor, behind);
        }
        return behind ? spots.behind(anchor) : spots.before(anchor);
    }

    private PreviewView preview(SectionedLanes lanes, LaneItem item, Numbered numbered, Spots spots, LaneSum spot)
            throws SQLException {
        var moved = spots.landed(spot);
        if (!item.spot().isExpedited()) {
            lanes.readBetween(numbered, moved);
        }
        long from = lanes.position(numbered);
        long to = lanes.position(moved);
        var region = new MovedRegion(lanes, numbered, moved);
        var changed = region.changed(MOST_TOLD);
        return new PreviewView(
                item.spot().key(),
                to,
                from,
                command(item.spot(), target(lanes, numbered, spots, spot)),
                told(lanes, item, numbered, changed.first()),
                changed.count(),
                new Shares(region.shareBefore(to), region.shareAfter(to)));
    }

    private static RankRequest target(SectionedLanes lanes, Numbered item, Spots spots, LaneSum spot)
            throws SQLException {
        if (spot.items() == spots.first().items()) {
            return new RankRequest(null, null, RankRequest.Edge.TOP);
        }
        if (spot.items() == spots.last().items()) {
            return new RankRequest(null, null, RankRequest.Edge.BOTTOM);
        }
        long now = item.ahead().items();
        boolean up = spot.items() <= now;
        // What it passes last.
        var beside = lanes.items(item.lane(), up && spot.items() == now ? now + 1 : spot.items(), 1)
                .get(0);
        return up ? new RankRequest(beside.key(), null, null) : new RankRequest(null, beside.key(), null);
    }

    private Command command(LaneSpot item, RankRequest target) {
        boolean isDebt = item.lane() == Lane.DEBT;
        var owner = Owner.of(item.lane());
        String path = "/api/v1/%s/%s/rank".formatted(isDebt ? "debt" : "features", item.key());
        return new Command("POST", owner.service().equals(other.name()) ? other.url() + path : path, target, owner);
    }

    private static List<Moved> told(SectionedLanes lanes, LaneItem item, Numbered numbered, List<MovedRegion.Row> rows)
            throws SQLException {
        var keys = new HashMap<Lane, Map<Long, String>>();
        for (Lane lane : Lane.values()) {
            // What is moved may come from far away.
            long known = lane == numbered.lane() ? numbered.ahead().items() : -1;
            keys.put(lane, keys(lanes, lane, known, rows));
        }
        Objects.requireNonNull(keys.get(numbered.lane()))
                .put(numbered.ahead().items(), item.spot().key());
        return rows.stream()
                .map(row -> new Moved(
                        Objects.requireNonNull(
                                Objects.requireNonNull(keys.get(row.lane())).get(row.index())),
                        row.from(),
                        row.to()))
                .toList();
    }

    private static Map<Long, String> keys(SectionedLanes lanes, Lane lane, long known, List<MovedRegion.Row> rows)
            throws SQLException {
        var indexes = rows.stream()
                .filter(row -> row.lane() == lane && row.index() != known)
                .mapToLong(MovedRegion.Row::index)
                .summaryStatistics();
        var keys = new HashMap<Long, String>();
        if (indexes.getCount() > 0) {
            long index = indexes.getMin();
            for (LaneSpot spot : lanes.items(lane, index, Math.toIntExact(indexes.getMax() - index + 1))) {
                keys.put(index++, spot.key());
            }
        }
        return keys;
    }
}
