package dev.tandem.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an import reads of a row, and the names under which trackers export it. */
enum Column {
    KEY("issue key", "key", "ticket", "identifier", "issue id", "id"),
    TITLE("summary", "title", "subject", "name"),
    TYPE("issue type", "work item type", "type", "tracker"),
    STATUS("status", "state"),
    STATUS_CATEGORY("status category"),
    RESOLUTION("resolution"),
    DESCRIPTION("description", "body", "details"),
    POINTS("story points", "story point estimate", "points", "estimate"),
    LABELS("labels", "label", "tags"),
    CONSEQUENCE("consequence", "impact"),
    PRIORITY("priority", "severity"),
    URL("url", "issue url", "link");

    private static final Pattern SPACES = Pattern.compile("[\\s_]+");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** Best first. */
    List<String> names() {
        return names;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Column> ofParameter(String name) {
        return Stream.of(values())
                .filter(column -> column.parameter().equals(name))
                .findFirst();
    }

    /** {@code Custom field (Story Points)} and {@code story_points} both mean {@code story points}. */
    static String normalize(String header) {
        String name = header.replace("\uFEFF", "").trim().toLowerCase(Locale.ROOT);
        if (name.startsWith("custom field (") && name.endsWith(")")) {
            name = name.substring("custom field (".length(), name.length() - 1);
        }
        return SPACES.matcher(name).replaceAll(" ").trim();
    }
}
