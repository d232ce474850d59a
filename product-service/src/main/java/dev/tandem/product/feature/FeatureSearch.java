package dev.tandem.product.feature;

import dev.tandem.kit.json.Years;
import dev.tandem.kit.page.Cursor;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.query.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a product's features by what a screen would filter and sort them by, page by page. */
@ApplicationScoped
class FeatureSearch {
    private final EntityManager entities;
    private final FeatureViews views;

    FeatureSearch(EntityManager entities, FeatureViews views) {
        this.entities = entities;
        this.views = views;
    }

    /** Where a page ended, by whichever it is sorted; the others are null. */
    record Place(
            FeatureSort sort,
            @Nullable String rank,
            @Nullable BigDecimal score,
            @Nullable Instant updated,
            UUID id) {
        Place {
            Objects.requireNonNull(sort);
            Objects.requireNonNull(id);
            if (updated != null) {
                Years.known(updated);
            }
            if (sort == FeatureSort.RANK) {
                Objects.requireNonNull(rank);
            } else if (sort == FeatureSort.UPDATED) {
                Objects.requireNonNull(updated);
            }
        }

        @Nullable
        Object key() {
            return switch (sort) {
                case RANK -> rank;
                case SCORE -> score;
                case UPDATED -> updated;
            };
        }
    }

    private record Hit(UUID id, @Nullable Object key) {
        Place place(FeatureSort sort) {
            return switch (sort) {
                case RANK -> new Place(sort, (String) key, null, null, id);
                case SCORE -> new Place(sort, null, (BigDecimal) key, null, id);
                case UPDATED -> new Place(sort, null, null, (Instant) key, id);
            };
        }
    }

    Page<FeatureView> page(UUID productId, FeatureFilter filter, Expansion<FeatureExpansion> asked) {
        var sort = filter.order();
        var hits = hits(productId, filter, sort);
        var found = features(hits).stream().collect(Collectors.toMap(Feature::id, Function.identity()));
        var shown = hits.stream()
                .limit(filter.limit())
                .filter(hit -> found.containsKey(hit.id()))
                .toList();
        var rows = views.of(shown.stream().map(hit -> found.get(hit.id())).toList(), asked);
        boolean more = hits.size() > filter.limit();
        return new Page<>(
                rows, more ? Cursor.encode(hits.get(filter.limit() - 1).place(sort)) : null);
    }

    private List<Hit> hits(UUID productId, FeatureFilter filter, FeatureSort sort) {
        var conditions = filter.conditions().add("f.product_id = :product", "product", productId);
        var parameters = conditions.parameters();
        filter.after(Place.class).ifPresent(last -> {
            if (last.sort() != sort) {
                throw Cursor.invalid();
            }
            String after = sort.after(last);
            conditions.add(after);
            parameters.put("key", last.key());
            parameters.put("id", last.id());
            parameters.keySet().removeIf(name -> List.of("key", "id").contains(name) && !after.contains(":" + name));
        });
        var query = entities.createNativeQuery("""
                select f.id, %s from feature f left join backlog_item b on b.item_id = f.id
                where %s order by %s
                """.formatted(sort.key(), conditions.text(), sort.order()));
        parameters.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(filter.limit() + 1).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Hit((UUID) row[0], row[1]))
                .toList();
    }

    private List<Feature> features(List<Hit> hits) {
        return entities.createQuery("from Feature where id in :ids", Feature.class)
                .setParameter("ids", hits.stream().map(Hit::id).toList())
                .getResultList();
    }
}
