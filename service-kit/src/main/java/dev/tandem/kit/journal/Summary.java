package dev.tandem.kit.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a change did, in words that a person reads after the actor's name: "edited title and why". */
final class Summary {
    private static final String EDITED = "edited";
    /** Short enough for the header of an event, and for a line. */
    private static final int LONGEST = 300;
    /** They follow from others, and nobody asked for them. */
    private static final Set<String> FOLLOWS = Set.of("id", "version", "updatedAt");

    private Summary() {}

    /** @param what such as {@code order.edited} */
    static String of(String what, ObjectNode changes) {
        String verb = what.substring(what.lastIndexOf('.') + 1);
        return verb.equals(EDITED) ? EDITED + " " + fields(changes) : verb.replace('-', ' ');
    }

    static String bounded(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String fields(ObjectNode changes) {
        var names = Changes.names(changes).stream()
                .filter(name -> !FOLLOWS.contains(name))
                .sorted()
                .map(Summary::words)
                .toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        return names.stream().limit(last).collect(Collectors.joining(", ")) + " and " + names.get(last);
    }

    private static String words(String field) {
        return field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
