package dev.tandem.model.lane;

import dev.tandem.kit.database.Turns;
import dev.tandem.kit.id.Reference;
import dev.tandem.kit.journal.Aggregates;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.query.Conditions;
import dev.tandem.kit.rank.RankGapExhausted;
import dev.tandem.kit.rank.RankKey;
import dev.tandem.model.BacklogProblem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The items of one lane, in their owner's order. Whoever gives an item a rank holds the lock of the lane, so that two
 * who rank at once come one after the other and no rank is given twice.
 */
public abstract class LaneItems<I extends LaneItem> extends Aggregates<I> {
    /** An array of an unseen length, so that PostgreSQL keeps its plan. */
    private static final String IS_NONE_OF =
            "not cast(sql('? = any(cast((select ?) as uuid[]))', n.id, :moved) as Boolean)";

    @Inject
    StatelessSession looking;

    @Inject
    Turns turns;

    /** Where a page of the list ended. */
    public record Position(String rank) {
        public Position {
            Objects.requireNonNull(rank);
        }
    }

    public long countIn(UUID productId) {
        return count("productId", productId);
    }

    /**
     * @param filter in HQL, over the entity's attributes
     * @return up to one more than the page holds
     */
    public List<I> page(UUID productId, PageRequest page, Conditions filter) {
        String after = page.after(Position.class).map(Position::rank).orElse("");
        var all = filter.add("productId = :product", "product", productId).add("rank > :after", "after", after);
        return find(all.text() + " order by rank", all.parameters())
                .page(0, page.limit() + 1)
                .list();
    }

    /**
     * An item to be shown and not to be changed, with what is shown beside it. One statement, without a session that
     * would copy the item to see what changes in it.
     *
     * @param select in HQL, from the item as {@code i}, without conditions
     */
    protected final <S> S show(String reference, Class<S> shown, String select) {
        var named = Reference.of(reference);
        var query = looking.createSelectionQuery(
                select + (named.id().isPresent() ? " where i.id = :named" : " where i.key = :named"), shown);
        query.setParameter("named", named.id().map(Object.class::cast).orElseGet(named::key));
        return query.uniqueResultOptional().orElseThrow(() -> unknown(reference));
    }

    public Position positionOf(I item) {
        return new Position(item.rank());
    }

    private UUID productOf(String reference) {
        return findByReference(reference)
                .project(ProductOfItem.class)
                .firstResultOptional()
                .orElseThrow(() -> unknown(reference))
                .productId();
    }

    public record ProductOfItem(UUID productId) {}

    /** Refuses where the item is none of the product. */
    void requireIn(UUID productId, String reference) {
        if (!productOf(reference).equals(productId)) {
            throw unknown(reference);
        }
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
        var keys = references.stream()
                .map(reference -> Reference.of(reference).key())
                .toList();
        find("productId = ?1 and (key in ?2 or id in ?3)", productId, keys, ids)
                .project(Named.class)
                .list()
                .forEach(item -> {
                    named.put(item.key().toLowerCase(Locale.ROOT), item.id());
                    named.put(item.id().toString(), item.id());
                });
        return named;
    }

    public record Named(UUID id, String key) {}

    /** Holds the lane of a product, named by key or id, until the transaction ends. @return the product's id */
    protected abstract UUID hold(String product);

    /** As {@link #hold}, and takes the next keys. */
    protected abstract Keys holdForNew(String product, int count);

    public record Keys(UUID productId, List<String> keys) {}

    protected abstract Class<I> type();

    /** Lets nobody else number or rank the items of a product, or link them in an order, until the transaction ends. */
    public HeldLane<I> lock(String product) {
        turns.take(product);
        return new HeldLane<>(this, hold(product));
    }

    public HeldLane<I> lock(UUID productId) {
        return lock(productId.toString());
    }

    /** The lane of an item; the item is read without loading it, to be locked and loaded later. */
    public HeldLane<I> lockOf(String reference) {
        return lock(productOf(reference));
    }

    /** The lane is held too. */
    public Place newPlace(String product) {
        return newPlaces(product, 1).get(0);
    }

    /** As {@link #newPlace}, for several that follow each other. */
    public List<Place> newPlaces(String product, int count) {
        turns.take(product);
        var held = holdForNew(product, count);
        var ranks = ranksBetween(last(held.productId()), null, count);
        return IntStream.range(0, count)
                .mapToObj(i -> new Place(held.productId(), held.keys().get(i), ranks.get(i)))
                .toList();
    }

    /** As {@link #newPlaces}, right behind an item, whose lane is held. */
    public List<Place> newPlacesBehind(I item, int count) {
        var held = holdForNew(item.productId().toString(), count);
        var anchor =
                anchor(item.productId(), List.of(), item.id().toString(), true).orElseThrow(() -> unknown(item.key()));
        var ranks = ranksBetween(anchor.rank(), anchor.neighbour(), count);
        return IntStream.range(0, count)
                .mapToObj(i -> new Place(held.productId(), held.keys().get(i), ranks.get(i)))
                .toList();
    }

    /** An item that stays, and the rank of the next that stays on one side of it, if there is one. */
    record Anchor(
            UUID id, String key, String rank, @Nullable String neighbour) {}

    /** @param behind whether the neighbour is the one behind it */
    Optional<Anchor> anchor(UUID productId, List<UUID> moved, String reference, boolean behind) {
        var named = Reference.of(reference);
        return getEntityManager()
                .createQuery(
                        """
                        select a.id, a.key, a.rank, (select %s(n.rank) from %s n
                            where n.productId = :product and n.rank %s a.rank and %s)
                        from %2$s a where a.productId = :product and %s
                        """.formatted(
                                        behind ? "min" : "max",
                                        type().getName(),
                                        behind ? ">" : "<",
                                        stays(moved),
                                        named.id().isPresent() ? "a.id = :named" : "a.key = :named"),
                        Anchor.class)
                .setParameter("product", productId)
                .setParameter("moved", parameter(moved))
                .setParameter("named", named.id().map(Object.class::cast).orElseGet(named::key))
                .getResultStream()
                .findFirst();
    }

    /**
     * The greatest rank, not the first of a sorted list: for LIMIT with a parameter PostgreSQL plans anew each time. Nor the
     * edge of those that stay, all of them: a query with a set is translated to SQL each time.
     */
    private @Nullable String last(UUID productId) {
        return getEntityManager()
                .createQuery(
                        "select max(rank) from %s where productId = :product".formatted(type().getName()), String.class)
                .setParameter("product", productId)
                .getSingleResult();
    }

    /** @param edge min or max: the rank of the first or the last that stays */
    Optional<String> edge(UUID productId, List<UUID> moved, String edge) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select %s(n.rank) from %s n where n.productId = :product and %s"
                                .formatted(edge, type().getName(), stays(moved)),
                        String.class)
                .setParameter("product", productId)
                .setParameter("moved", parameter(moved))
                .getSingleResult());
    }

    /** Most often one moves: Hibernate keeps its translation of that query, and of none with a set. */
    private static String stays(List<UUID> moved) {
        return moved.size() == 1 ? "n.id <> :moved" : IS_NONE_OF;
    }

    private static Object parameter(List<UUID> moved) {
        return moved.size() == 1 ? moved.get(0) : moved.toArray(UUID[]::new);
    }

    /** Every rank that is taken, in order. */
    public List<String> ranks(UUID productId) {
        return find("productId = ?1 order by rank", productId).project(Position.class).list().stream()
                .map(Position::rank)
                .toList();
    }

    /** Several ranks in order for one gap. */
    public List<String> ranksBetween(@Nullable String above, @Nullable String below, int count) {
        try {
            return RankKey.between(above, below, count);
        } catch (RankGapExhausted e) {
            throw BacklogProblem.RANK_GAP_EXHAUSTED.because(e.getMessage());
        }
    }
}
