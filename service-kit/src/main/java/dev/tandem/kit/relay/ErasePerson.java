package dev.tandem.kit.relay;

import dev.tandem.kit.operations.OperationLog;
import dev.tandem.kit.person.KeptNames;
import dev.tandem.kit.person.NameInJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Takes somebody's name out of all that is kept. What their name was in is told anew: where the state told it, as a new
 * version, which everybody applies; where only who did it was told, as the same version, for the topic to forget the one before.
 */
@ApplicationScoped
class ErasePerson {
    private final RelayLock lock;
    private final NamesInTables tables;
    private final NamesInJournal journal;
    private final Republication republication;
    private final OperationLog log;
    private final Instance<KeptNames> kept;

    ErasePerson(
            RelayLock lock,
            NamesInTables tables,
            NamesInJournal journal,
            Republication republication,
            OperationLog log,
            @Any Instance<KeptNames> kept) {
        this.lock = lock;
        this.tables = tables;
        this.journal = journal;
        this.republication = republication;
        this.log = log;
        this.kept = kept;
    }

    Erased of(ErasureRequest request) {
        var fields = kept.stream().flatMap(module -> module.fields().stream()).collect(Collectors.toSet());
        var name = new NameInJson(
                fields, request.person(), Objects.requireNonNullElseGet(request.pseudonym(), Pseudonym::next));
        return lock.whilePublishingStops(() -> replace(name));
    }

    /** Tables first: whoever is about to write holds their rows, and comes to the journal afterwards. */
    private Erased replace(NameInJson name) {
        int rows = kept.stream()
                .flatMap(module -> module.columns().stream())
                .mapToInt(column -> tables.replace(column, name))
                .sum();
        var told = journal.replace(name);
        var changed = new HashSet<JournalKey>();
        kept.stream()
                .flatMap(module -> module.telling().stream())
                .forEach(telling -> changed.addAll(journal.tellAnew(telling, told.states())));
        var others = new HashSet<>(told.all());
        others.removeAll(changed);
        int published = changed.size() + republication.newestOf(others);
        var result = new Erased(name.instead(), told.entries().size(), rows, changed.size(), published);
        log.add("erase-person", result);
        return result;
    }
}
