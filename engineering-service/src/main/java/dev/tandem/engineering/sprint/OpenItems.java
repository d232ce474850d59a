package dev.tandem.engineering.sprint;

import dev.tandem.backlog.query.Walk;
import dev.tandem.kit.page.Chunks;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.ready.DefinitionOfReady;
import dev.tandem.model.ready.ReadyCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The open items of a product. Estimates come from the own tables, since the view may lag behind. */
@ApplicationScoped
class OpenItems {
    /** Of a lane, at once: most sprints are full before. */
    private static final int CHUNK = 100;

    private static final String OPEN = """
            from BacklogItem i left join WorkItem w on w.id = i.id left join Sprint s on s.id = w.sprintId
            where i.productId = :product and i.lane is not null and (w.progress is null or w.progress <> DONE) and\s""";
    private static final String ITEM = """
            select i.id, i.key, i.owner.title, i.lane, w.tenths, i.owner.expedite, w.sprintId, s.fields.name,
                i.blockers, i.lacks, i.laneOrder
            """ + OPEN;
    private static final String READY = """
            w.tenths is not null and bitand(i.lacks, :asked) = 0 and (w.sprintId is null or w.sprintId = :sprint)
            """;
    /** Limits are written out: with a parameter PostgreSQL would plan each execution anew. */
    private static final String NEXT_READY = ITEM + READY + """
            and i.lane = :lane and (i.laneOrder, i.id) > (:order, :after) order by i.laneOrder, i.id limit\s""" + CHUNK;
    /** In the order of the index of points, so that few are looked at however long the backlog is. */
    private static final String LEAST_READY =
            "select w.tenths " + OPEN + READY + "and w.productId = :product order by w.tenths limit 1";

    private final EntityManager entities;

    OpenItems(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of a lane that are ready, whatever their size, and in no other sprint, read as far as somebody asks. */
    Stream<ProposalItem> ready(Sprint sprint, DefinitionOfReady asked, Lane lane) {
        return new Chunks<ProposalItem>(
                        CHUNK, last -> ready(sprint, asked, lane, last == null ? Walk.Place.START : last.place()))
                .stream();
    }

    private List<ProposalItem> ready(Sprint sprint, DefinitionOfReady asked, Lane lane, Walk.Place after) {
        return readyIn(sprint, asked, entities.createQuery(NEXT_READY, ProposalItem.class))
                .setParameter("lane", lane)
                .setParameter("order", after.order())
                .setParameter("after", after.id())
                .getResultList();
    }

    /** @return the points of the smallest item that is ready, in tenths */
    Optional<Integer> leastReady(Sprint sprint, DefinitionOfReady asked) {
        return readyIn(sprint, asked, entities.createQuery(LEAST_READY, Integer.class))
                .getResultStream()
                .findFirst();
    }

    private static <T> TypedQuery<T> readyIn(Sprint sprint, DefinitionOfReady asked, TypedQuery<T> query) {
        return query.setParameter("product", sprint.productId())
                .setParameter("sprint", sprint.id())
                .setParameter("asked", withoutEstimate(asked.bits()));
    }

    /** Whether something is estimated the own tables tell. */
    static int withoutEstimate(int checks) {
        return checks & ~ReadyCheck.ESTIMATED.bit();
    }

    List<ProposalItem> of(UUID productId, Collection<UUID> ids) {
        return entities.createQuery(ITEM + "i.id in :ids", ProposalItem.class)
                .setParameter("product", productId)
                .setParameter("ids", ids)
                .getResultList();
    }
}
