package dev.tandem.backlog.query;

import dev.tandem.backlog.query.PreviewView.Command;
import dev.tandem.backlog.query.PreviewView.Moved;
import dev.tandem.backlog.query.PreviewView.Owner;
import dev.tandem.backlog.query.PreviewView.Shares;
import dev.tandem.backlog.query.SectionedLanes.Run;
import dev.tandem.kit.database.ReadOnly;
import dev.tandem.kit.json.OtherService;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.lane.RankRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
        var told = region.changed(MOST_TOLD);
        var runs = List.of(
                passed(numbered, spots, spot), run(told, numbered, Lane.FEATURE), run(told, numbered, Lane.DEBT));
        var items = lanes.items(runs);
        return new PreviewView(
                item.spot().key(),
                to,
                from,
                command(item.spot(), target(numbered, spots, spot, items.get(0))),
                told(told, new Keys(item, numbered, runs, items)),
                region.count(),
                new Shares(region.shareBefore(to), region.shareAfter(to)));
    }

    /** The item of its lane that it passes last; none where it comes to stand at an end, or is the only one. */
    private static Run passed(Numbered item, Spots spots, LaneSum spot) {
        if (spot.items() == spots.first().items()
                || spot.items() == spots.last().items()) {
            return Run.none(item.lane());
        }
        long now = item.ahead().items();
        return new Run(item.lane(), spot.items() == now ? now + 1 : spot.items(), 1);
    }

    private static RankRequest target(Numbered item, Spots spots, LaneSum spot, List<LaneSpot> passed) {
        if (passed.isEmpty()) {
            boolean isFirst = spot.items() == spots.first().items();
            return new RankRequest(null, null, isFirst ? RankRequest.Edge.TOP : RankRequest.Edge.BOTTOM);
        }
        String beside = passed.get(0).key();
        return spot.items() <= item.ahead().items()
                ? new RankRequest(beside, null, null)
                : new RankRequest(null, beside, null);
    }

    private Command command(LaneSpot item, RankRequest target) {
        boolean isDebt = item.lane() == Lane.DEBT;
        var owner = Owner.of(item.lane());
        String path = "/api/v1/%s/%s/rank".formatted(isDebt ? "debt" : "features", item.key());
        return new Command("POST", owner.service().equals(other.name()) ? other.url() + path : path, target, owner);
    }

    private static List<Moved> told(List<MovedRegion.Row> rows, Keys keys) {
        return rows.stream()
                .map(row -> new Moved(keys.of(row), row.from(), row.to()))
                .toList();
    }

    /** What is moved is left out, since it may come from far away. */
    private static Run run(List<MovedRegion.Row> rows, Numbered moved, Lane lane) {
        var indexes = rows.stream()
                .filter(row -> row.lane() == lane && !isOf(row, moved))
                .mapToLong(MovedRegion.Row::index)
                .summaryStatistics();
        return indexes.getCount() == 0
                ? Run.none(lane)
                : new Run(lane, indexes.getMin(), Math.toIntExact(indexes.getMax() - indexes.getMin() + 1));
    }

    private static boolean isOf(MovedRegion.Row row, Numbered moved) {
        return row.lane() == moved.lane() && row.index() == moved.ahead().items();
    }

    /** The keys of rows, of which each lane's follow each other. */
    private record Keys(LaneItem moved, Numbered numbered, List<Run> runs, List<List<LaneSpot>> items) {
        String of(MovedRegion.Row row) {
            if (isOf(row, numbered)) {
                return moved.spot().key();
            }
            int run = row.lane() == Lane.FEATURE ? 1 : 2;
            return items.get(run)
                    .get(Math.toIntExact(row.index() - runs.get(run).first()))
                    .key();
        }
    }
}
