package dev.tandem.engineering.debt;

import java.util.EnumSet;
import java.util.Set;

public enum DebtStatus {
    OPEN,
    DONE,
    DROPPED;

    /** What it may become: closed either way, and open again. */
    Set<DebtStatus> next() {
        return this == OPEN ? EnumSet.of(DONE, DROPPED) : EnumSet.of(OPEN);
    }
}
