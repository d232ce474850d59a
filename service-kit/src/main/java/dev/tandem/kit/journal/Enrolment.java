package dev.tandem.kit.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The aggregates that a transaction may change, in the order in which they were loaded for change or added. */
final class Enrolment {
    private final Set<Aggregate> enrolled = new LinkedHashSet<>();
    private final Deque<Aggregate> ended = new ArrayDeque<>();
    private final List<JournalEntry> entries = new ArrayList<>();
    private boolean entered;

    /** @return whether it was not enrolled before */
    boolean add(Aggregate aggregate) {
        return enrolled.add(aggregate);
    }

    /** As of now: whoever follows a change may enrol more. */
    List<Aggregate> all() {
        return new ArrayList<>(enrolled);
    }

    void end(Aggregate aggregate) {
        ended.push(aggregate);
    }

    /** Those whose rows are to go, the last that was enrolled first, since it may refer to the others. */
    Deque<Aggregate> ended() {
        return ended;
    }

    void keep(JournalEntry entry) {
        entries.add(entry);
    }

    /** Those that are not written yet, in the order of the changes; asking takes them. */
    List<JournalEntry> unwritten() {
        var unwritten = List.copyOf(entries);
        entries.clear();
        return unwritten;
    }

    /** @return whether this is the outermost of the methods that the transaction runs through */
    boolean enter() {
        boolean outermost = !entered;
        entered = true;
        return outermost;
    }

    void leave() {
        entered = false;
    }
}
