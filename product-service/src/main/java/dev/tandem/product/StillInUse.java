package dev.tandem.product;

import java.util.List;

/** Refuses to take away what something else refers to, and names that. */
public final class StillInUse {
    private static final int SHOWN = 20;

    private StillInUse() {}

    /**
     * @param users keys or titles of what refers to it
     * @param what what they refer to, as a person would call it
     */
    public static void refuse(List<String> users, String what) {
        if (users.isEmpty()) {
            return;
        }
        var shown = users.stream().limit(SHOWN).toList();
        throw ProductProblem.STILL_IN_USE
                .because("%s refer to %s: %s", users.size(), what, String.join(", ", shown))
                .with("by", shown)
                .with("count", users.size());
    }
}
