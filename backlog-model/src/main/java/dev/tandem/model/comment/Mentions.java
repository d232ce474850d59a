package dev.tandem.model.comment;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whom a text calls: {@code @ada}, {@code @engineering}. An address of mail calls nobody. */
final class Mentions {
    /** More are a mailing list, and not asked for. */
    private static final int MOST = 50;

    /** What ends a sentence is no part of a name. Bounded, as names are. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}._-])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._@-]{0,198}[\\p{L}\\p{N}])?)");

    private Mentions() {}

    /** @return each once, as it is written, in the order of the text */
    static List<String> in(String text) {
        return MENTION.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
