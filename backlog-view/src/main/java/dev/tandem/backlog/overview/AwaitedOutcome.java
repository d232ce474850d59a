package dev.tandem.backlog.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What a shipped feature did to a success metric, which nobody has measured since. */
record AwaitedOutcome(Item feature, String metric, LocalDate dueOn) {
    boolean isOverdue(LocalDate today) {
        return dueOn.isBefore(today);
    }

    @Nullable
    Instant overdueSince(LocalDate today) {
        return isOverdue(today) ? dueOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant() : null;
    }
}
