package dev.tandem.model.lane;

import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.Invalid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A product's lane that this transaction holds: nobody else gives or takes ranks in it meanwhile. */
public final class HeldLane<I extends LaneItem> {
    private final LaneItems<I> items;
    private final UUID productId;

    HeldLane(LaneItems<I> items, UUID productId) {
        this.items = items;
        this.productId = productId;
    }

    public UUID productId() {
        return productId;
    }

    /** Moves one item. */
    public I move(String reference, Optional<IfMatch> precondition, RankRequest target) {
        var item = items.toChange(reference, precondition);
        move(List.of(item), target.of(item.key()));
        return item;
    }

    /** Moves several items to one place, in the order given. @return them in that order */
    public List<I> move(RankSeveral request) {
        var ids = items.idsOf(productId, request.items(), "/items");
        var loaded = items.toChangeAll(ids).stream().collect(Collectors.toMap(LaneItem::id, Function.identity()));
        var inOrder = ids.stream().map(loaded::get).toList();
        move(inOrder, request);
        return inOrder;
    }

    private void move(List<I> moved, RankSeveral target) {
        var gap = gap(moved.stream().map(LaneItem::id).toList(), target);
        var now = moved.stream().map(LaneItem::rank).toList();
        if (gap.holdsInOrder(now)) {
            return;
        }
        // Of those that move, some may stand in the gap: ahead of the first of them no rank is taken.
        var ranks = items.ranksBetween(gap.above(), gap.firstOf(now), moved.size());
        for (int i = 0; i < ranks.size(); i++) {
            moved.get(i).moveTo(ranks.get(i));
        }
    }

    private Gap gap(List<UUID> moved, RankSeveral target) {
        if (target.to() == RankRequest.Edge.TOP) {
            return new Gap(null, items.edge(productId, moved, "min").orElse(null));
        }
        if (target.to() == RankRequest.Edge.BOTTOM) {
            return new Gap(items.edge(productId, moved, "max").orElse(null), null);
        }
        boolean behind = target.after() != null;
        // One of the three is there.
        String reference = Objects.requireNonNull(behind ? target.after() : target.before());
        String pointer = behind ? "/after" : "/before";
        var anchor = items.anchor(productId, moved, reference, behind)
                .orElseThrow(() -> Invalid.refusal(List.of(Invalid.at(pointer, "names none of the product"))));
        if (moved.contains(anchor.id())) {
            throw Invalid.refusal(List.of(Invalid.at(pointer, "names one of the items themselves")));
        }
        return behind ? new Gap(anchor.rank(), anchor.neighbour()) : new Gap(anchor.neighbour(), anchor.rank());
    }
}
