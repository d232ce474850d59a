package dev.tandem.backlog.lane;

import dev.tandem.backlog.BacklogProblem;
import dev.tandem.kit.aggregate.Aggregates;
import dev.tandem.kit.http.page.PageRequest;
import dev.tandem.kit.http.problem.Invalid;
import dev.tandem.kit.rank.RankGapExhausted;
import dev.tandem.kit.rank.RankKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The items of one lane, in their owner's order. Whoever gives an item a rank holds the lock of the lane, so that two
 * who rank at once come one after the other and no rank is given twice.
 */
public abstract class LaneItems<I extends LaneItem> extends Aggregates<I> {
    /** Where a page of the list ended. */
    public record Position(String rank) {
        public Position {
            Objects.requireNonNull(rank);
        }
    }

    /** @return up to one more than the page holds */
    public List<I> page(UUID productId, PageRequest page) {
        String after = page.after(Position.class).map(Position::rank).orElse("");
        return find("productId = ?1 and rank > ?2 order by rank", productId, after)
                .page(0, page.limit() + 1)
                .list();
    }

    public Position positionOf(I item) {
        return new Position(item.rank());
    }

    /** @return the product of an item, read without loading the item, which is locked and loaded later */
    public UUID productOf(String reference) {
        return findByReference(reference)
                .project(ProductOfItem.class)
                .firstResultOptional()
                .orElseThrow(() -> unknown(reference))
                .productId();
    }

    public record ProductOfItem(UUID productId) {}

    /** The rank of a new item: last. */
    public String lastPlace(UUID productId) {
        return between(edge(productId, "desc").orElse(null), null);
    }

    /** The rank that puts an item where it was asked for; its own where it stands there already. */
    public String placeOf(I item, RankRequest request) {
        var gap = gapFor(item, request);
        boolean stands = (gap.above() == null || gap.above().compareTo(item.rank()) < 0)
                && (gap.below() == null || item.rank().compareTo(gap.below()) < 0);
        return stands ? item.rank() : between(gap.above(), gap.below());
    }

    /** The ranks on both sides of a place, without the item that is to go there. */
    private record Gap(String above, String below) {}

    private Gap gapFor(I item, RankRequest request) {
        if (request.to() == RankRequest.Edge.TOP) {
            return new Gap(null, edgeWithout(item, "asc"));
        }
        if (request.to() == RankRequest.Edge.BOTTOM) {
            return new Gap(edgeWithout(item, "desc"), null);
        }
        if (request.before() != null) {
            String anchor = anchor(item, request.before(), "/before");
            return new Gap(neighbour(item, "rank < ?3 order by rank desc", anchor), anchor);
        }
        String anchor = anchor(item, request.after(), "/after");
        return new Gap(anchor, neighbour(item, "rank > ?3 order by rank", anchor));
    }

    private String anchor(I item, String reference, String pointer) {
        I anchor = findOne(reference)
                .filter(found -> found.productId().equals(item.productId()))
                .orElseThrow(() -> Invalid.refusal(
                        List.of(Invalid.at(pointer, "names no %s of the same product".formatted(item.kind())))));
        if (anchor.id().equals(item.id())) {
            throw Invalid.refusal(List.of(Invalid.at(pointer, "names the item itself")));
        }
        return anchor.rank();
    }

    private String neighbour(I item, String condition, String anchor) {
        return find("productId = ?1 and id <> ?2 and " + condition, item.productId(), item.id(), anchor)
                .firstResultOptional()
                .map(LaneItem::rank)
                .orElse(null);
    }

    private String edgeWithout(I item, String direction) {
        return find("productId = ?1 and id <> ?2 order by rank " + direction, item.productId(), item.id())
                .firstResultOptional()
                .map(LaneItem::rank)
                .orElse(null);
    }

    private Optional<String> edge(UUID productId, String direction) {
        return find("productId = ?1 order by rank " + direction, productId)
                .firstResultOptional()
                .map(LaneItem::rank);
    }

    private static String between(String above, String below) {
        try {
            return RankKey.between(above, below);
        } catch (RankGapExhausted e) {
            throw BacklogProblem.RANK_GAP_EXHAUSTED.because(e.getMessage());
        }
    }
}
