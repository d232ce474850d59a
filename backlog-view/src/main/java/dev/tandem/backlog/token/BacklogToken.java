package dev.tandem.backlog.token;

import dev.tandem.backlog.projection.AppliedVersions.Aggregate;
import dev.tandem.kit.journal.EventVersion;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.model.kind.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names a change that was made: an aggregate and the version it got, {@code feature:<id>@7}; after a restore with its
 * epoch, {@code feature:<id>@2.7}. A client that sends it along reads its own writes, on either service.
 */
record BacklogToken(Aggregate aggregate, EventVersion version) {
    static final String HEADER = "Backlog-Token";
    /** The aggregates that the backlog and the overview show. */
    static final List<String> KINDS = Stream.of(
                    Kind.PRODUCT,
                    Kind.RELEASE,
                    Kind.BUDGET,
                    Kind.FEATURE,
                    Kind.DEBT,
                    Kind.WORK_ITEM,
                    Kind.COMMENT,
                    Kind.DECISION,
                    Kind.FRICTION,
                    Kind.OUTCOME,
                    Kind.SCOPE_CHANGE)
            .map(Kind::word)
            .toList();

    private static final int MOST = 20;
    private static final Pattern TEXT = Pattern.compile("(" + String.join("|", KINDS)
            + "):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@(?:(\\d{1,9})\\.)?(\\d{1,18})");

    /** @param header one token, or several with commas between them */
    static List<BacklogToken> parse(String header) {
        String[] texts = header.split(",", MOST + 1);
        if (texts.length > MOST) {
            throw invalid();
        }
        return Arrays.stream(texts).map(String::trim).map(BacklogToken::one).toList();
    }

    private static BacklogToken one(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw invalid();
        }
        String epoch = matcher.group(3);
        return new BacklogToken(
                new Aggregate(matcher.group(1), UUID.fromString(matcher.group(2))),
                new EventVersion(
                        epoch == null ? EventVersion.FIRST_EPOCH : Long.parseLong(epoch),
                        Long.parseLong(matcher.group(4))));
    }

    boolean isReachedBy(@Nullable EventVersion applied) {
        return applied != null && applied.compareTo(version) >= 0;
    }

    @Override
    public String toString() {
        return "%s:%s".formatted(aggregate.kind(), aggregate.id());
    }

    private static RuntimeException invalid() {
        return KitProblem.INVALID_PARAMETER
                .because("Backlog-Token must be what the answer to a write gave, at most %d of them", MOST)
                .with("header", HEADER);
    }
}
