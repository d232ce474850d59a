package dev.tandem.model.split;

import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import java.util.List;

/** What both sides refuse of what was split. */
public final class Parts {
    private static final int SHOWN = 20;

    private Parts() {}

    /** @param open keys of those that are neither done nor dropped */
    public static void requireEnded(String whole, List<String> open) {
        if (!open.isEmpty()) {
            var shown = open.stream().limit(SHOWN).toList();
            throw BacklogProblem.PARTS_OPEN
                    .because("%s is done once all of its parts are; open are %s", whole, String.join(", ", shown))
                    .with("item", whole)
                    .with("parts", shown);
        }
    }

    /** Of an item that only its parts may take somewhere. */
    public static Refusal instead(String whole) {
        return BacklogProblem.ITEM_SPLIT
                .because("%s was split; plan its parts, and work on them", whole)
                .with("item", whole);
    }

    /** What happened, as briefly as that is told. */
    public static String inWords(List<String> parts) {
        return parts.size() == 1 ? "split off " + parts.get(0) : "split it into %d parts".formatted(parts.size());
    }

    /** In words, as a reason. */
    public static String reason(List<String> parts) {
        return "Split into " + String.join(", ", parts);
    }
}
