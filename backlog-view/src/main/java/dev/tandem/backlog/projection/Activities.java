package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Keeps who did what. What is read again, as after a rebuild, is there already. */
@ApplicationScoped
class Activities {
    private final EntityManager entities;

    Activities(EntityManager entities) {
        this.entities = entities;
    }

    private record Activity(EventSubject subject, Occurrence occurrence) {}

    void keep(List<Event> events) {
        var all = events.stream()
                .filter(event ->
                        event.occurrence().type() != null && event.occurrence().at() != null)
                .flatMap(event -> event.about().stream().map(about -> new Activity(about, event.occurrence())))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        insert into backlog_activity (product_id, kind, aggregate_id, epoch, version, item_id, subject,
                            type, summary, actor, role, at)
                        select * from unnest(cast(:products as uuid[]), cast(:kinds as text[]), cast(:ids as uuid[]),
                            cast(:epochs as bigint[]), cast(:versions as bigint[]), cast(:items as uuid[]),
                            cast(:subjects as text[]), cast(:types as text[]), cast(:summaries as text[]),
                            cast(:actors as text[]), cast(:roles as text[]), cast(:moments as timestamptz[]))
                        on conflict do nothing
                        """)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("products", array(all, each -> each.subject().productId(), UUID[]::new))
                .setParameter("kinds", texts(all, each -> each.subject().kind().word()))
                .setParameter("ids", array(all, each -> each.subject().id(), UUID[]::new))
                .setParameter(
                        "epochs", array(all, each -> each.subject().version().epoch(), Long[]::new))
                .setParameter(
                        "versions", array(all, each -> each.subject().version().version(), Long[]::new))
                .setParameter("items", array(all, each -> each.subject().item(), UUID[]::new))
                .setParameter("subjects", texts(all, each -> each.subject().name()))
                .setParameter("types", texts(all, each -> each.occurrence().type()))
                .setParameter("summaries", texts(all, each -> each.occurrence().summary()))
                .setParameter("actors", texts(all, each -> each.occurrence().actor()))
                .setParameter("roles", texts(all, each -> each.occurrence().role()))
                .setParameter(
                        "moments",
                        texts(all, each -> String.valueOf(each.occurrence().at())))
                .executeUpdate();
    }

    private static String[] texts(List<Activity> all, Function<Activity, @Nullable String> text) {
        return array(all, text, String[]::new);
    }

    private static <T extends @Nullable Object> T[] array(
            List<Activity> all, Function<Activity, T> value, IntFunction<T[]> array) {
        return all.stream().map(value).toArray(array);
    }
}
