package dev.tandem.model.lane;

import dev.tandem.kit.id.Reference;
import dev.tandem.kit.journal.Aggregates;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.rank.RankGapExhausted;
import dev.tandem.kit.rank.RankKey;
import dev.tandem.model.BacklogProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The items of one lane, in their owner's order. Whoever gives an item a rank holds the lock of the lane, so that two
 * who rank at once come one after the other and no rank is given twice.
 */
public abstract class LaneItems<I extends LaneItem> extends Aggregates<I> {
    /** Sorts behind every rank. */
    private static final String BEHIND_ALL = "~";

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
        return ranksBetween(lastBefore(productId, List.of(), BEHIND_ALL), null, 1)
                .get(0);
    }

    /** @return the ids of items of the product, in the order given; every reference at fault is named */
    public List<UUID> idsOf(UUID productId, List<String> references, String pointer) {
        var ids = new LinkedHashSet<UUID>();
        var faults = new ArrayList<Invalid>();
        var named = named(productId, references);
        for (int i = 0; i < references.size(); i++) {
            UUID id = named.get(references.get(i).toLowerCase(Locale.ROOT));
            if (id == null) {
                faults.add(Invalid.at(pointer + "/" + i, "names none of the product"));
            } else if (!ids.add(id)) {
                faults.add(Invalid.at(pointer + "/" + i, "is named before"));
            }
        }
        if (!faults.isEmpty()) {
            throw Invalid.refusal(faults);
        }
        return List.copyOf(ids);
    }

    /** @return the ids of those of the references that name an item of the product */
    public Set<UUID> known(UUID productId, List<String> references) {
        return references.isEmpty()
                ? Set.of()
                : Set.copyOf(named(productId, references).values());
    }

    /** By key and by id, in small letters. */
    private Map<String, UUID> named(UUID productId, List<String> references) {
        var ids = references.stream()
                .flatMap(reference -> Reference.of(reference).id().stream())
                .toList();
        var named = new HashMap<String, UUID>();
        find("productId = ?1 and (key in ?2 or id in ?3)", productId, references, ids)
                .project(Named.class)
                .list()
                .forEach(item -> {
                    named.put(item.key().toLowerCase(Locale.ROOT), item.id());
                    named.put(item.id().toString(), item.id());
                });
        return named;
    }

    public record Named(UUID id, String key) {}

    /** Moves several items to one place, in the order given. @return them in that order */
    public List<I> move(UUID productId, RankSeveral request) {
        var ids = idsOf(productId, request.items(), "/items");
        var items = toChangeAll(ids).stream().collect(Collectors.toMap(LaneItem::id, Function.identity()));
        var inOrder = ids.stream().map(items::get).toList();
        String above = above(productId, ids, request);
        var behind = find("productId = ?1 and rank > ?2 order by rank", productId, above == null ? "" : above)
                .page(0, ids.size())
                .list();
        if (!behind.equals(inOrder)) {
            // Nothing stands between above and whatever comes behind it now, so none of the new ranks is taken.
            var ranks =
                    ranksBetween(above, behind.isEmpty() ? null : behind.get(0).rank(), ids.size());
            for (int i = 0; i < ranks.size(); i++) {
                inOrder.get(i).moveTo(ranks.get(i));
            }
        }
        return inOrder;
    }

    /** The rank that they go behind, or null for the top. */
    private String above(UUID productId, List<UUID> ids, RankSeveral request) {
        if (request.to() == RankRequest.Edge.TOP) {
            return null;
        }
        if (request.to() == RankRequest.Edge.BOTTOM) {
            return lastBefore(productId, ids, BEHIND_ALL);
        }
        if (request.after() != null) {
            return anchor(productId, ids, request.after(), "/after");
        }
        return lastBefore(productId, ids, anchor(productId, ids, request.before(), "/before"));
    }

    private String anchor(UUID productId, List<UUID> ids, String reference, String pointer) {
        I anchor = findOne(reference)
                .filter(found -> found.productId().equals(productId))
                .orElseThrow(() -> Invalid.refusal(List.of(Invalid.at(pointer, "names none of the product"))));
        if (ids.contains(anchor.id())) {
            throw Invalid.refusal(List.of(Invalid.at(pointer, "names one of the items themselves")));
        }
        return anchor.rank();
    }

    private String lastBefore(UUID productId, List<UUID> besides, String rank) {
        return find("productId = ?1 and id not in ?2 and rank < ?3 order by rank desc", productId, besides, rank)
                .project(Position.class)
                .firstResultOptional()
                .map(Position::rank)
                .orElse(null);
    }

    /** Every rank that is taken, in order. */
    public List<String> ranks(UUID productId) {
        return find("productId = ?1 order by rank", productId).project(Position.class).list().stream()
                .map(Position::rank)
                .toList();
    }

    /** Several ranks in order for one gap. */
    public List<String> ranksBetween(String above, String below, int count) {
        try {
            return RankKey.between(above, below, count);
        } catch (RankGapExhausted e) {
            throw BacklogProblem.RANK_GAP_EXHAUSTED.because(e.getMessage());
        }
    }
}
