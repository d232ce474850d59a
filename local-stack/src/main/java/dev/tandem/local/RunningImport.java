package dev.tandem.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** One service's part of an import, as its status tells. */
final class RunningImport {
    private final String what;
    private final ApiClient service;
    private final String path;
    private JsonNode status;

    RunningImport(String what, ApiClient service, String path) {
        this.what = what;
        this.service = service;
        this.path = path;
        look();
    }

    void look() {
        if (isDone()) {
            return;
        }
        var answer = service.get(path);
        if (!answer.isSuccess()) {
            throw service.refusal(answer);
        }
        status = answer.body();
    }

    boolean isDone() {
        return status != null && !status.path("status").asText().equals("RUNNING");
    }

    String progress() {
        int seen = number("taken") + number("unchanged") + number("skipped") + number("refusedCount");
        String waiting = number("waiting") == 0 ? "" : " (%d wait for their features)".formatted(number("waiting"));
        return "%s: %d of %d rows%s".formatted(what, seen, number("rows"), waiting);
    }

    void summarize(PrintWriter out) {
        out.printf(
                "%n%s: %d rows: %d taken, %d unchanged, %d skipped, %d refused, %d repaired%n",
                what,
                number("rows"),
                number("taken"),
                number("unchanged"),
                number("skipped"),
                number("refusedCount"),
                number("repairedCount"));
        print(out, "refused");
        print(out, "repaired");
    }

    private void print(PrintWriter out, String which) {
        status.path(which)
                .forEach(note -> out.printf(
                        "  line %d %s: %s%n",
                        note.path("line").asLong(), which, note.path("reason").asText()));
        int untold = number(which + "Count") - status.path(which).size();
        if (untold > 0) {
            out.printf("  and %d more that were %s%n", untold, which);
        }
    }

    private int number(String field) {
        return status.path(field).asInt();
    }
}
