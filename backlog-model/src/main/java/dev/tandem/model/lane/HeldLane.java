package dev.tandem.model.lane;

import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.BatchRefusals;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** Creates and changes many, all or none. Every line is tried, so that one refusal names all at fault. */
    public List<I> take(List<? extends BatchLine> lines, BatchWriter<I> writer) {
        holdNamed(lines);
        var taken = new ArrayList<I>();
        var refused = new BatchRefusals();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            try {
                var item = write(line, writer);
                // Now, so that an event that is too large is refused with the line that asks for it.
                items.append(item);
                taken.add(item);
            } catch (Refusal refusal) {
                if (Refusal.passesByItself(refusal)) {
                    throw refusal;
                }
                refused.add(i, "/items/%d/%s".formatted(i, line.creates() ? "create" : "change"), refusal);
            }
        }
        refused.refuseAny();
        return taken;
    }

    /** All at once, since two batches that name the same in another order would wait for each other. */
    private void holdNamed(List<? extends BatchLine> lines) {
        var references =
                lines.stream().map(BatchLine::item).filter(Objects::nonNull).toList();
        items.toChangeAll(items.known(productId, references));
    }

    private I write(BatchLine line, BatchWriter<I> writer) {
        var create = line.create();
        if (create != null) {
            return writer.create(productId, create);
        }
        String reference = Objects.requireNonNull(line.item());
        items.requireIn(productId, reference);
        var version = Optional.ofNullable(line.version()).map(seen -> new IfMatch(Set.of(seen)));
        return writer.change(reference, version, Objects.requireNonNull(line.change()));
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
            moved.get(i).moveTo(ranks.get(i), gap.where());
        }
    }

    private Gap gap(List<UUID> moved, RankSeveral target) {
        if (target.to() == RankRequest.Edge.TOP) {
            return new Gap(null, items.edge(productId, moved, "min").orElse(null), "to the top");
        }
        if (target.to() == RankRequest.Edge.BOTTOM) {
            return new Gap(items.edge(productId, moved, "max").orElse(null), null, "to the bottom");
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
        return behind
                ? new Gap(anchor.rank(), anchor.neighbour(), "behind " + anchor.key())
                : new Gap(anchor.neighbour(), anchor.rank(), "ahead of " + anchor.key());
    }
}
