package dev.tandem.backlog.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** @param awaits whom it calls: names of people, and roles */
record OpenQuestion(UUID id, String item, String text, boolean blocking, List<String> awaits, Instant at) {
    private static final Pattern DEBT = Pattern.compile(".*-D[0-9]+");

    boolean isOfDebt() {
        return DEBT.matcher(item).matches();
    }
}
