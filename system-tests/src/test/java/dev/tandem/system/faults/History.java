package dev.tandem.system.faults;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clients did and saw; many write it at once. */
final class History {
    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();
    private final Queue<Sighting> sightings = new ConcurrentLinkedQueue<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

    void add(Write write) {
        writes.add(write);
    }

    void add(Sighting sighting) {
        sightings.add(sighting);
    }

    /** @param what was asked while nothing was away, and not answered or answered by a failure */
    void addUnanswered(String what) {
        unanswered.add(what);
    }

    List<Write> writes() {
        return List.copyOf(writes);
    }

    Collection<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    Collection<String> unanswered() {
        return List.copyOf(unanswered);
    }

    long count(Outcome outcome) {
        return writes.stream().filter(write -> write.outcome() == outcome).count();
    }
}
