package dev.tandem.product.release;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.kit.task.SystemTask;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Tells when the health of a release changes, which it does without anybody writing: the forecast moves, the day passes. At
 * rest it asks once in a while whether anything is due. Two replicas may both look; the second finds nothing to change.
 */
@ApplicationScoped
class ReleaseHealths {
    private final EntityManager entities;
    private final Releases releases;
    private final ReleaseForecasts forecasts;
    private final CaughtUp caughtUp;
    private final SystemTask task;
    private final Clock clock;

    ReleaseHealths(
            EntityManager entities,
            Releases releases,
            ReleaseForecasts forecasts,
            CaughtUp caughtUp,
            SystemTask task,
            Clock clock) {
        this.entities = entities;
        this.releases = releases;
        this.forecasts = forecasts;
        this.caughtUp = caughtUp;
        this.task = task;
        this.clock = clock;
    }

    @Scheduled(every = "${tandem.release.health-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        // A copy that is read anew passes through forecasts that are long over.
        if (caughtUp.isCaughtUp()) {
            task.each(this::due, this::look, "The health of the releases of %s is not looked at yet"::formatted);
        }
    }

    /** Products with releases that are not over, whose backlog or whose day is another than when they were looked at. */
    private List<UUID> due() {
        return entities.createQuery("""
                        select h.productId from BacklogHead h left join HealthCheck c on c.productId = h.productId
                        where h.product.deleted is false and h.product.archived is not true
                            and (c.sequence is distinct from h.sequence or c.day is distinct from :today)
                            and exists (select 1 from Release r where r.productId = h.productId
                                and r.fields.targetOn is not null and r.status in (PLANNED, COMMITTED))
                        """, UUID.class)
                .setParameter("today", today())
                .getResultList();
    }

    private void look(UUID productId) {
        var sequence = entities.find(BacklogHead.class, productId).sequence();
        var open = releases.openOf(productId);
        var dates = forecasts.of(open);
        var today = today();
        var changing = open.stream()
                .filter(release -> release.wouldStandOtherwise(dates.apply(release), today))
                .map(Release::id)
                .toList();
        releases.toChangeAll(changing).forEach(release -> release.assess(dates.apply(release), today));
        entities.merge(new HealthCheck(productId, sequence, today));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
