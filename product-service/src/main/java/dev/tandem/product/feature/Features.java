package dev.tandem.product.feature;

import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.lane.KeyNumbers;
import dev.tandem.model.lane.LaneItems;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.product.ProductContent;
import dev.tandem.product.product.ProductIds;
import dev.tandem.product.scorecard.Score;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Features extends LaneItems<Feature> implements ProductContent {
    private final ProductIds products;
    private final KeyNumbers keys;

    Features(ProductIds products, KeyNumbers keys) {
        this.products = products;
        this.keys = keys;
    }

    @Override
    protected Class<Feature> type() {
        return Feature.class;
    }

    @Override
    protected UUID hold(String product) {
        return products.hold(product).id();
    }

    @Override
    protected Keys holdForNew(String product, int count) {
        var held = products.hold(product);
        return new Keys(held.id(), keys.next(held.key() + "-", count));
    }

    /** A feature, and what engineering says of it; null where it has said nothing yet. */
    record Shown(Feature feature, @Nullable WorkSnapshot work) {}

    Shown show(String reference) {
        return show(
                reference,
                Shown.class,
                "select i, w.work from Feature i left join BacklogItem w on w.id = i.id and not w.work.deleted");
    }

    /** What a link may name. */
    public record Target(UUID id, String key, UUID productId) {}

    public Optional<Target> target(String reference) {
        return findByReference(reference).project(Target.class).firstResultOptional();
    }

    /** A feature as others show it who refer to it. */
    record Cited(
            UUID id,
            String key,
            String title,
            FeatureStatus status,
            @Nullable String owner) {}

    /** @return those of the items that are features, by id */
    Map<UUID, Cited> cited(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select id, key, fields.title, status, fields.owner from Feature where id in :ids", Cited.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Cited::id, Function.identity()));
    }

    /** A feature with whom it names. */
    record Credited(
            String key,
            @Nullable String owner,
            @Nullable String rolloutOwner,
            List<AcceptanceCriterion> criteria,
            List<SolutionOption> options,
            @Nullable UUID chosenOption) {}

    /** @return in product's order */
    List<Credited> credited(Collection<UUID> ids) {
        return list("id in ?1 order by rank", ids).stream()
                .map(feature -> new Credited(
                        feature.key(),
                        feature.fields().owner(),
                        feature.fields().rolloutOwner(),
                        feature.fields().acceptanceCriteria(),
                        feature.fields().solutionOptions(),
                        feature.discovery().chosenOption()))
                .toList();
    }

    /** A feature with its links, and no more. */
    record Linked(UUID id, String key, List<Link> links) {}

    /** A feature with its score, and no more. */
    record Scored(
            UUID id, String key, String rank, @Nullable Score score) {}

    /** @return the open ones in product's order */
    List<Scored> scored(UUID productId) {
        return getEntityManager()
                .createQuery("""
                        select id, key, rank, score from Feature
                        where productId = :product and status in :open order by rank
                        """, Scored.class)
                .setParameter("product", productId)
                .setParameter("open", List.of(FeatureStatus.PROPOSED, FeatureStatus.DEFINED, FeatureStatus.COMMITTED))
                .getResultList();
    }

    /** @param condition in HQL, with its parameters numbered; in product's order */
    public List<SlimFeature> slim(String condition, Object... parameters) {
        var query = getEntityManager().createQuery("""
                        select id, key, fields.title, status, fields.goalId, fields.initiativeId, fields.releaseId, fields.stepId, agreed
                        from Feature where %s order by rank
                        """.formatted(condition), SlimFeature.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Linked> linked(UUID productId) {
        return getEntityManager()
                .createQuery("""
                        select id, key, links from Feature
                        where productId = :product and cast(sql('jsonb_array_length(?)', links) as Integer) > 0
                        """, Object[].class)
                .setParameter("product", productId)
                .getResultStream()
                .map(row -> new Linked((UUID) row[0], (String) row[1], (List<Link>) row[2]))
                .toList();
    }

    /** A product, and an item that features of it have links to. */
    record LinkedItem(UUID productId, UUID item) {}

    List<LinkedItem> linkedItems() {
        List<?> rows = getEntityManager().createNativeQuery("""
                        select distinct f.product_id, cast(link ->> 'item' as uuid)
                        from feature f cross join lateral jsonb_array_elements(f.links) link
                        where f.links <> '[]'
                        """).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LinkedItem((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** @return features that have a link to the item */
    List<UUID> linkingTo(UUID productId, UUID itemId) {
        return ids("""
                select id from feature
                where product_id = :product and links <> '[]'
                    and links @> jsonb_build_array(jsonb_build_object('item', cast(:value as text)))
                """, productId, itemId.toString());
    }

    /** @return the keys of those of its parts that are neither shipped nor dropped, in product's order */
    @SuppressWarnings("unchecked")
    List<String> openParts(Feature whole) {
        return getEntityManager()
                .createNativeQuery("""
                        select item_key from feature
                        where product_id = :product and links <> '[]' and status not in ('SHIPPED', 'DROPPED')
                            and links @> jsonb_build_array(
                                jsonb_build_object('type', 'PART_OF', 'item', cast(:whole as text)))
                        order by rank
                        """, String.class)
                .setParameter("product", whole.productId())
                .setParameter("whole", whole.id().toString())
                .getResultList();
    }

    @Override
    public String plural() {
        return "features";
    }

    @Override
    protected Refusal unknown(String reference) {
        return ProductProblem.FEATURE_NOT_FOUND.because("There is no feature %s", reference);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, UUID productId, String value) {
        return getEntityManager()
                .createNativeQuery(sql, UUID.class)
                .setParameter("product", productId)
                .setParameter("value", value)
                .getResultList();
    }
}
