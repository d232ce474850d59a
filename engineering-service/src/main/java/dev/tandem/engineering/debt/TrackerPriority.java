package dev.tandem.engineering.debt;

import dev.tandem.engineering.work.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the priorities of other trackers say of how severe a debt item is. */
final class TrackerPriority {
    /** Such as {@code 2 - High}: the word says more than the number. */
    private static final Pattern NUMBERED = Pattern.compile("[0-9]+\\s*[-–.:)]\\s*(?<word>\\p{L}.*)");

    private static final Map<String, Severity> KNOWN = Map.ofEntries(
            // Jira, old and new
            Map.entry("blocker", Severity.CRITICAL),
            Map.entry("critical", Severity.CRITICAL),
            Map.entry("highest", Severity.CRITICAL),
            Map.entry("high", Severity.HIGH),
            Map.entry("major", Severity.HIGH),
            Map.entry("medium", Severity.MEDIUM),
            Map.entry("low", Severity.LOW),
            Map.entry("minor", Severity.LOW),
            Map.entry("lowest", Severity.LOW),
            Map.entry("trivial", Severity.LOW),
            // Linear, Redmine, YouTrack
            Map.entry("urgent", Severity.CRITICAL),
            Map.entry("immediate", Severity.CRITICAL),
            Map.entry("show-stopper", Severity.CRITICAL),
            Map.entry("normal", Severity.MEDIUM),
            // P0 is where the pager rings; numbers alone begin with 1.
            Map.entry("p0", Severity.CRITICAL),
            Map.entry("p1", Severity.HIGH),
            Map.entry("p2", Severity.MEDIUM),
            Map.entry("p3", Severity.LOW),
            Map.entry("p4", Severity.LOW),
            Map.entry("p5", Severity.LOW),
            Map.entry("1", Severity.CRITICAL),
            Map.entry("2", Severity.HIGH),
            Map.entry("3", Severity.MEDIUM),
            Map.entry("4", Severity.LOW),
            Map.entry("5", Severity.LOW));

    private TrackerPriority() {}

    /** @return MEDIUM for what no tracker that is known here says, and for nothing */
    static Severity severityOf(String written) {
        String name = written.trim().toLowerCase(Locale.ROOT);
        var numbered = NUMBERED.matcher(name);
        return KNOWN.getOrDefault(numbered.matches() ? numbered.group("word").trim() : name, Severity.MEDIUM);
    }
}
