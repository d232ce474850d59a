package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.backlog.merge.Merge;
import dev.tandem.backlog.merge.Placement;
import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.kit.page.Cursor;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Places items on demand. A page costs the same, whatever the length of the backlog. */
@ApplicationScoped
class BacklogQuery {
    private final Backlogs backlogs;
    private final MergedOrder order;

    BacklogQuery(Backlogs backlogs, MergedOrder order) {
        this.backlogs = backlogs;
        this.order = order;
    }

    BacklogPage page(BacklogHead head, Optional<Walk> cursor, int limit) {
        var walk = cursor.orElseGet(() -> Walk.start(head));
        if (!walk.isOf(head)) {
            throw Cursor.invalid();
        }
        // One more than the page holds, to know whether there is a next page.
        var features = backlogs.lane(head.productId(), Lane.FEATURE, walk.features(), limit + 1);
        var debt = backlogs.lane(head.productId(), Lane.DEBT, walk.debt(), limit + 1);
        var merge = new Merge<>(
                walk.share(),
                walk.balance(),
                walk.running(),
                candidates(features, walk.median()),
                candidates(debt, walk.median()));
        var placed = new ArrayList<Placement<BacklogItem>>();
        while (merge.hasNext() && placed.size() < limit) {
            var placement = merge.next();
            placed.add(placement);
            walk = walk.after(placement, placement.placed().item());
        }
        var view = viewer(
                head,
                walk.median(),
                placed.stream().map(each -> each.placed().item().id()).toList());
        var items = placed.stream()
                .map(each -> view.apply(each.placed().item(), each.position()))
                .toList();
        return new BacklogPage(items, share(head, walk), merge.hasNext() ? Cursor.encode(walk) : null);
    }

    BacklogItemView item(BacklogHead head, BacklogItem item) {
        Long position = placement(head, item.id()).map(Placement::position).orElse(null);
        return viewer(head, head.budget().median(), List.of(item.id())).apply(item, position);
    }

    private BiFunction<BacklogItem, Long, BacklogItemView> viewer(BacklogHead head, Points median, List<UUID> ids) {
        var blockers = backlogs.blockersOf(ids);
        var releases = head.releases();
        return (item, position) -> BacklogItemView.of(
                item, position, median, head.budget(), blockers.getOrDefault(item.id(), List.of()), releases);
    }

    Optional<Placement<SlimItem>> placement(BacklogHead head, UUID itemId) {
        var merge = order.merge(head);
        while (merge.hasNext()) {
            var placement = merge.next();
            if (placement.placed().item().id().equals(itemId)) {
                return Optional.of(placement);
            }
        }
        return Optional.empty();
    }

    private static Iterator<Candidate<BacklogItem>> candidates(List<BacklogItem> lane, Points median) {
        return lane.stream()
                .map(item -> {
                    Integer tenths = item.work().placedTenths();
                    return new Candidate<>(
                            item,
                            tenths == null ? median.tenths() : tenths,
                            Boolean.TRUE.equals(item.owner().expedite()));
                })
                .iterator();
    }

    private static BacklogPage.ShareView share(BacklogHead head, Walk walk) {
        return new BacklogPage.ShareView(
                walk.share(),
                walk.balance(),
                Share.ratio(walk.running().debt(), walk.running().total()),
                Share.ratio(head.debtInLanes(), head.pointsInLanes()));
    }
}
