package dev.tandem.kit.relay;

import dev.tandem.kit.journal.JournalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The journal's events as JSON that stands for itself. */
@ApplicationScoped
public class StructuredEvents {
    private final EntityManager entities;
    private final JournalConfig config;

    StructuredEvents(EntityManager entities, JournalConfig config) {
        this.entities = entities;
        this.config = config;
    }

    /** @return by their places in the journal */
    public Map<Long, String> of(Collection<Long> seqs) {
        var events = new HashMap<Long, String>();
        for (Object[] row : rows(seqs)) {
            var entry = UnpublishedEntries.entry(row, 1);
            events.put(entry.seq(), CloudEvents.structured(entry, ((Number) row[0]).longValue(), config));
        }
        return events;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Collection<Long> seqs) {
        return entities.createNativeQuery("select (select number from epoch), %s from journal where seq = any(:seqs)"
                        .formatted(UnpublishedEntries.COLUMNS))
                .setParameter("seqs", seqs.toArray(Long[]::new))
                .getResultList();
    }
}
