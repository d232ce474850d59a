package dev.tandem.system.faults;

import dev.tandem.system.faults.Finding.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds what clients were told against what is left, as Jepsen's checkers of sets, queues and lists do. It knows
 * nothing of how either was come by.
 */
final class Checker {
    private final History history;
    private final FinalState left;
    private final Set<String> restoredAway;
    private final List<Finding> findings = new ArrayList<>();

    private Checker(History history, FinalState left, Set<String> restoredAway) {
        this.history = history;
        this.left = left;
        this.restoredAway = restoredAway;
    }

    /** @param restoredAway elements that went with what a restored database lacks */
    static List<Finding> findings(History history, FinalState left, Set<String> restoredAway) {
        var checker = new Checker(history, left, restoredAway);
        checker.elements();
        checker.orderOfLists();
        checker.orderOfTopics();
        checker.endsOfTopics();
        checker.views();
        checker.findings.addAll(live(history, restoredAway));
        left.deadLetters().forEach(letter -> checker.found(Kind.DEAD_LETTER, letter));
        return List.copyOf(checker.findings);
    }

    /** What is wrong whatever is left in the end. */
    static List<Finding> live(History history, Set<String> restoredAway) {
        var found = new ArrayList<Finding>();
        history.sightings().stream()
                .filter(sighting -> !sighting.shown())
                .filter(sighting -> !restoredAway.contains(sighting.element()))
                .forEach(stale -> found.add(
                        new Finding(Kind.STALE, "%s did not show %s".formatted(stale.where(), stale.element()))));
        history.unanswered().forEach(what -> found.add(new Finding(Kind.UNANSWERED, what)));
        return found;
    }

    private void elements() {
        for (Write write : history.writes()) {
            int times = Collections.frequency(stored(write), write.element());
            String what = "%s in %s".formatted(write.element(), write.list());
            if (times == 0 && write.outcome() == Outcome.OK && !restoredAway.contains(write.element())) {
                found(Kind.LOST, what);
            } else if (times > 1) {
                found(Kind.DOUBLED, "%s, %d times".formatted(what, times));
            } else if (times == 1 && write.outcome() == Outcome.FAILED) {
                found(Kind.STORED_THOUGH_REFUSED, what);
            }
        }
    }

    /** One that ended before another began stands before it. */
    private void orderOfLists() {
        var byList = new HashMap<String, List<Write>>();
        history.writes().stream()
                .filter(Write::isAppended)
                .filter(write -> write.outcome() == Outcome.OK)
                .filter(write -> stored(write).contains(write.element()))
                .forEach(write -> byList.computeIfAbsent(write.list(), list -> new ArrayList<>())
                        .add(write));
        byList.forEach((list, writes) -> {
            writes.sort(Comparator.comparingInt(write -> stored(write).indexOf(write.element())));
            Write latest = null;
            for (Write write : writes) {
                if (latest != null && write.ended() < latest.began()) {
                    found(
                            Kind.OUT_OF_ORDER,
                            "%s stands behind %s in %s, and was there before it began"
                                    .formatted(write.element(), latest.element(), list));
                }
                latest = latest == null || latest.began() < write.began() ? write : latest;
            }
        });
    }

    private void orderOfTopics() {
        var newest = new HashMap<String, TopicRecord>();
        for (TopicRecord record : left.records()) {
            var before = newest.get(record.key());
            if (before != null && record.isQuiet() && record.isOlderThan(before)) {
                found(
                        Kind.OUT_OF_ORDER,
                        "version %d of %s was sent behind version %d"
                                .formatted(record.version(), record.key(), before.version()));
            }
            if (before == null || before.isOlderThan(record)) {
                newest.put(record.key(), record);
            }
        }
    }

    /** Compaction keeps the last of a key, so it must be what the database has. */
    private void endsOfTopics() {
        var last = new HashMap<String, TopicRecord>();
        left.records().forEach(record -> last.put(record.key(), record));
        left.items().forEach((key, version) -> {
            var record = last.get(key);
            if (record == null || record.deleted() || record.version() != version) {
                found(
                        Kind.NEVER_READ,
                        "the last of %s on its topic is %s, the database has version %d"
                                .formatted(key, record, version));
            }
        });
        last.forEach((key, record) -> {
            if (!record.deleted() && !left.items().containsKey(key)) {
                found(Kind.GHOST, "the last of %s on its topic is %s, the database has none".formatted(key, record));
            }
        });
    }

    private void views() {
        left.views().forEach((name, view) -> {
            var keys = new TreeSet<>(left.items().keySet());
            keys.addAll(view.keySet());
            for (String key : keys) {
                Long stored = left.items().get(key);
                Long shown = view.get(key);
                if (stored == null) {
                    found(Kind.GHOST, "%s shows %s, the database has none".formatted(name, key));
                } else if (!stored.equals(shown)) {
                    found(
                            Kind.NEVER_READ,
                            "%s has version %s of %s, the database %d".formatted(name, shown, key, stored));
                }
            }
        });
    }

    private List<String> stored(Write write) {
        return left.lists().getOrDefault(write.list(), List.of());
    }

    private void found(Kind kind, String what) {
        findings.add(new Finding(kind, what));
    }
}
