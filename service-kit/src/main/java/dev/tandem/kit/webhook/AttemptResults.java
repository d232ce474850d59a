package dev.tandem.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Keeps what came of attempts, many at once. */
@ApplicationScoped
@Transactional
class AttemptResults {
    private static final String ENDED = """
            unnest(:webhooks, cast(:items as text[]), :claims) as ended(webhook_id, item, claim)
            """;
    private static final String SAME = """
            webhook_queue.webhook_id = ended.webhook_id and webhook_queue.item = ended.item
                and webhook_queue.claim = ended.claim
            """;

    private final EntityManager entities;
    private final Pauses pauses;

    AttemptResults(EntityManager entities, Pauses pauses) {
        this.entities = entities;
        this.pauses = pauses;
    }

    /** What the claim of has lapsed is another process' to tell; of these only the attempt is kept. */
    void keep(List<AttemptResult> results) {
        lock(results);
        keepAttempts(results);
        update(results);
        takeAway(results);
        plan(results);
        results.forEach(this::pause);
    }

    private void pause(AttemptResult result) {
        var reason = result.pause();
        if (reason != null) {
            pauses.pause(result.delivery().webhook(), reason, result.answer().at());
        }
    }

    /** In the order in which the relay locks them. */
    private void lock(List<AttemptResult> results) {
        claimed(results, """
                select count(*) from (
                    select 1 from webhook_queue join %s on %s
                    order by webhook_queue.webhook_id, webhook_queue.item for update of webhook_queue
                ) locked
                """).getSingleResult();
    }

    private void keepAttempts(List<AttemptResult> results) {
        entities.createNativeQuery("""
                        insert into webhook_attempt (webhook_id, event_id, number, at, millis, status, failure, answer)
                        select * from unnest(:webhooks, :events, :numbers, cast(cast(:moments as text[]) as timestamptz[]),
                            :millis, cast(:statuses as int[]), cast(:failures as text[]), cast(:answers as text[]))
                        on conflict do nothing
                        """)
                .setParameter("webhooks", of(results, it -> it.delivery().webhook(), UUID[]::new))
                .setParameter("events", of(results, it -> it.delivery().event(), UUID[]::new))
                .setParameter("numbers", of(results, it -> it.delivery().attempts() + 1, Integer[]::new))
                .setParameter("moments", of(results, it -> it.answer().at().toString(), String[]::new))
                .setParameter(
                        "millis", of(results, it -> (int) it.answer().took().toMillis(), Integer[]::new))
                .setParameter("statuses", of(results, it -> it.answer().status(), Integer[]::new))
                .setParameter("failures", of(results, it -> it.answer().failure(), String[]::new))
                .setParameter("answers", of(results, it -> it.answer().body(), String[]::new))
                .executeUpdate();
    }

    private void update(List<AttemptResult> results) {
        claimed(results, """
                update webhook_delivery set attempts = attempts + 1, status = came.status, failures = came.failures,
                    failing_since = came.since
                from unnest(:webhooks, cast(:items as text[]), :claims, :events, cast(:states as text[]), :counts,
                        cast(cast(:since as text[]) as timestamptz[]))
                        as came(webhook_id, item, claim, event_id, status, failures, since)
                    join webhook_queue using (webhook_id, item, claim)
                where webhook_delivery.webhook_id = came.webhook_id and webhook_delivery.event_id = came.event_id
                """)
                .setParameter("events", of(results, it -> it.delivery().event(), UUID[]::new))
                .setParameter("states", of(results, it -> it.status().name(), String[]::new))
                .setParameter("counts", of(results, AttemptResult::failures, Integer[]::new))
                .setParameter(
                        "since",
                        of(
                                results,
                                it -> it.failingSince() == null
                                        ? null
                                        : it.failingSince().toString(),
                                String[]::new))
                .executeUpdate();
    }

    /** Those of which nothing is left. */
    private void takeAway(List<AttemptResult> results) {
        claimed(results, """
                delete from webhook_queue using %s where %s and not exists (
                    select 1 from webhook_delivery open
                    where open.webhook_id = webhook_queue.webhook_id and open.item = webhook_queue.item
                        and open.status in ('WAITING', 'RETRYING'))
                """).executeUpdate();
    }

    private void plan(List<AttemptResult> results) {
        claimed(results, """
                update webhook_queue set claim = null,
                    due_at = case webhook.status when 'ACTIVE' then planned.due else 'infinity' end
                from unnest(:webhooks, cast(:items as text[]), :claims, cast(cast(:moments as text[]) as timestamptz[]))
                    as planned(webhook_id, item, claim, due) join webhook on webhook.id = planned.webhook_id
                where webhook_queue.webhook_id = planned.webhook_id and webhook_queue.item = planned.item
                    and webhook_queue.claim = planned.claim
                """)
                .setParameter("moments", of(results, it -> it.next().toString(), String[]::new))
                .executeUpdate();
    }

    private Query claimed(List<AttemptResult> results, String sql) {
        return entities.createNativeQuery(sql.formatted(ENDED, SAME))
                .setParameter("webhooks", of(results, it -> it.delivery().webhook(), UUID[]::new))
                .setParameter("items", of(results, it -> it.delivery().item(), String[]::new))
                .setParameter("claims", of(results, it -> it.delivery().claim(), UUID[]::new));
    }

    private static <T> T[] of(List<AttemptResult> results, Function<AttemptResult, T> value, IntFunction<T[]> array) {
        return results.stream().map(value).toArray(array);
    }
}
