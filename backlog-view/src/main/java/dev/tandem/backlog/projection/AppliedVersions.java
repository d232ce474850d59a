package dev.tandem.backlog.projection;

import dev.tandem.kit.journal.EventVersion;
import dev.tandem.model.kind.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which version of an aggregate this copy has applied. */
@ApplicationScoped
public class AppliedVersions {
    /** Sets behind selects: PostgreSQL would plan this anew for each token otherwise, which takes as long as ten of it. */
    private static final String VERSIONS = """
            select 'product', product_id, coalesce(product_epoch, 1), product_version
                from backlog_head where product_id = any(cast((select :product) as uuid[])) and product_version is not null
            union all
            select 'budget', product_id, coalesce(budget_epoch, 1), budget_version
                from backlog_head where product_id = any(cast((select :budget) as uuid[])) and budget_version is not null
            union all
            select case item_type when 'FEATURE' then 'feature' else 'debt' end, item_id, coalesce(owner_epoch, 1),
                    owner_version
                from backlog_item where item_id = any(cast((select :owner) as uuid[])) and owner_version is not null
            union all
            select 'work-item', item_id, coalesce(work_epoch, 1), work_version
                from backlog_item where item_id = any(cast((select :work) as uuid[])) and work_version is not null
            union all
            select 'release', cast(release.key as uuid), coalesce(cast(release.value ->> 'epoch' as bigint), 1),
                    cast(release.value ->> 'version' as bigint)
                from backlog_head head cross join jsonb_each(head.releases) release
                where jsonb_exists_any(head.releases, cast((select :release) as text[]))
                    and release.key = any(cast((select :release) as text[]))
            union all
            select kind, source_id, epoch, version from backlog_hold where source_id = any(cast((select :hold) as uuid[]))
            union all
            select kind, part_id, epoch, version from backlog_part where part_id = any(cast((select :part) as uuid[]))
            """;

    private final EntityManager entities;

    AppliedVersions(EntityManager entities) {
        this.entities = entities;
    }

    /** @param kind such as {@code feature}, as in the keys of the topics */
    public record Aggregate(String kind, UUID id) {}

    /** @return the version that was applied last, for those that have one; one statement for all */
    @Transactional
    public Map<Aggregate, EventVersion> of(Collection<Aggregate> aggregates) {
        var applied = new HashMap<Aggregate, EventVersion>();
        if (aggregates.isEmpty()) {
            return applied;
        }
        for (Object each : entities.createNativeQuery(VERSIONS)
                .setParameter("product", ids(aggregates, Kind.PRODUCT))
                .setParameter("budget", ids(aggregates, Kind.BUDGET))
                .setParameter("owner", ids(aggregates, Kind.FEATURE, Kind.DEBT))
                .setParameter("work", ids(aggregates, Kind.WORK_ITEM))
                .setParameter("hold", ids(aggregates, Kind.COMMENT, Kind.DECISION))
                .setParameter("part", ids(aggregates, Kind.FRICTION, Kind.OUTCOME, Kind.SCOPE_CHANGE))
                .setParameter("release", texts(ids(aggregates, Kind.RELEASE)))
                .getResultList()) {
            var row = (Object[]) each;
            applied.put(
                    new Aggregate((String) row[0], (UUID) row[1]),
                    new EventVersion(((Number) row[2]).longValue(), ((Number) row[3]).longValue()));
        }
        return applied;
    }

    private static UUID[] ids(Collection<Aggregate> aggregates, Kind... kinds) {
        var words = Arrays.stream(kinds).map(Kind::word).toList();
        return aggregates.stream()
                .filter(aggregate -> words.contains(aggregate.kind()))
                .map(Aggregate::id)
                .distinct()
                .toArray(UUID[]::new);
    }

    private static String[] texts(UUID[] ids) {
        return Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
    }
}
