package dev.tandem.kit.relay;

import dev.tandem.kit.journal.JournalConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Remembers the id of the topic that was published to. A broker that lost its data has an empty topic of the same name
 * with another id: then the newest event of every aggregate is published again.
 */
@ApplicationScoped
class OwnTopic {
    private static final Logger LOG = Logger.getLogger(OwnTopic.class);

    private final EntityManager entities;
    private final JournalConfig config;
    private final RelayLock lock;
    private final Republication republication;

    OwnTopic(EntityManager entities, JournalConfig config, RelayLock lock, Republication republication) {
        this.entities = entities;
        this.config = config;
        this.lock = lock;
        this.republication = republication;
    }

    /** @return whether another topic was published to before */
    boolean isAnother(Topics.Ensured topic) {
        boolean known = QuarkusTransaction.requiringNew()
                .call(() -> knownId().filter(topic.id()::equals).isPresent());
        return !known && lock.whilePublishingStops(() -> publishAgain(topic));
    }

    private boolean publishAgain(Topics.Ensured topic) {
        var known = knownId();
        if (known.filter(topic.id()::equals).isPresent()) {
            return false;
        }
        remember(topic.id());
        // The id is not known yet: a topic that existed already may be the one that was published to.
        boolean isAnother = known.isPresent() || (topic.isNew() && hasPublished());
        if (isAnother) {
            LOG.warnf(
                    "Topic %s is not the one that was published to before; the newest of all %d aggregates are published again",
                    config.topic(), republication.newest(Optional.empty()));
        }
        return isAnother;
    }

    @SuppressWarnings("unchecked")
    private Optional<String> knownId() {
        return entities.createNativeQuery("select topic_id from own_topic where name = :name", String.class)
                .setParameter("name", config.topic())
                .getResultStream()
                .findFirst()
                .map(String.class::cast);
    }

    private void remember(String id) {
        entities.createNativeQuery("""
                        insert into own_topic (name, topic_id) values (:name, :id)
                        on conflict (name) do update set topic_id = excluded.topic_id
                        """)
                .setParameter("name", config.topic())
                .setParameter("id", id)
                .executeUpdate();
    }

    private boolean hasPublished() {
        return (boolean)
                entities.createNativeQuery("select exists (select 1 from journal where published_at is not null)")
                        .getSingleResult();
    }
}
