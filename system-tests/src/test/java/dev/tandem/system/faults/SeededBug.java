package dev.tandem.system.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A mistake that systems like this one make: what brings it to light, and what the checker must call it. */
enum SeededBug {
    NO_VERSION_GUARD(Finding.Kind.LOST, 300, 0),
    ACKNOWLEDGED_BEFORE_COMMIT(Finding.Kind.LOST, 300, 6, Fault.DATABASE_CRASHED) {
        /** The database's own setting does it: it answers a COMMIT that no disk has seen. */
        @Override
        Map<String, String> environment() {
            return Map.of("QUARKUS_DATASOURCE_JDBC_NEW_CONNECTION_SQL", "set synchronous_commit = off");
        }

        @Override
        Optional<Path> patch() {
            return Optional.empty();
        }
    },
    RELAY_BY_SKIP_LOCKED(Finding.Kind.OUT_OF_ORDER, 2_000, 0),
    OFFSET_BEFORE_COMMIT(
            Finding.Kind.NEVER_READ,
            300,
            10,
            Fault.KILLED_BEFORE_COMMIT,
            Fault.KILLED_AFTER_COMMIT,
            Fault.DATABASE_CUT_OFF,
            Fault.PROCESS_KILLED),
    LOST_WAKE_UP(Finding.Kind.UNANSWERED, 300, 0),
    STALE_CACHE(Finding.Kind.STALE, 300, 0),
    TOKEN_WITHOUT_WAIT(Finding.Kind.STALE, 300, 0),
    RESTORE_WITHOUT_EPOCH(Finding.Kind.GHOST, 300, 0) {
        @Override
        boolean needsRestore() {
            return true;
        }
    };

    private final Finding.Kind told;
    private final int quietWrites;
    private final int rounds;
    private final List<Fault> faults;

    SeededBug(Finding.Kind told, int quietWrites, int rounds, Fault... faults) {
        this.told = told;
        this.quietWrites = quietWrites;
        this.rounds = rounds;
        this.faults = List.of(faults);
    }

    /** Of the sources; empty where a setting is enough. */
    Optional<Path> patch() {
        return Optional.of(
                Path.of("src", "test", "bugs", name().toLowerCase(Locale.ROOT).replace('_', '-') + ".patch")
                        .toAbsolutePath());
    }

    Map<String, String> environment() {
        return Map.of();
    }

    boolean needsRestore() {
        return false;
    }

    FaultRun.Plan plan(long seed) {
        return new FaultRun.Plan(seed, quietWrites, rounds, faults, needsRestore());
    }

    /** What it is told by, whatever else it leads to. */
    Finding.Kind told() {
        return told;
    }
}
