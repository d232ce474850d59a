package dev.tandem.engineering.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which products' releases are to be forecast anew, and which replica may tell the dates. */
@ApplicationScoped
class Calculations {
    private final EntityManager entities;

    Calculations(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A product that changed since its releases were forecast, or whose last forecast is of another day.
     *
     * @param sequence of the last forecast; null where there is none, and so for the day
     */
    record Due(
            UUID productId,
            @Nullable Long sequence,
            @Nullable LocalDate day) {}

    List<Due> due(LocalDate today) {
        return entities.createQuery("""
                        select h.productId, c.sequence, c.day
                        from BacklogHead h left join Calculation c on c.productId = h.productId
                        where h.product.deleted is false and h.product.archived is not true
                            and cast(sql('(? <> ''{}'')', h.releases) as Boolean) = true
                            and (c.sequence is distinct from h.sequence or c.day is distinct from :today)
                        """, Due.class).setParameter("today", today).getResultList();
    }

    /** @return whether this is the first forecast since that one was due; of two replicas only one is told so */
    boolean replace(Due due, long sequence, LocalDate day) {
        return due.sequence() == null ? begin(due, sequence, day) : goOn(due, sequence, day);
    }

    private boolean begin(Due due, long sequence, LocalDate day) {
        int made = entities.createNativeQuery("""
                        insert into forecast_calculation (product_id, sequence, day)
                        values (:product, :sequence, :day) on conflict do nothing
                        """)
                .setParameter("product", due.productId())
                .setParameter("sequence", sequence)
                .setParameter("day", day)
                .executeUpdate();
        return made == 1;
    }

    private boolean goOn(Due due, long sequence, LocalDate day) {
        int changed = entities.createQuery("""
                        update Calculation set sequence = :sequence, day = :day
                        where productId = :product and sequence = :oldSequence and day = :oldDay
                        """)
                .setParameter("product", due.productId())
                .setParameter("sequence", sequence)
                .setParameter("day", day)
                .setParameter("oldSequence", due.sequence())
                .setParameter("oldDay", due.day())
                .executeUpdate();
        return changed == 1;
    }
}
