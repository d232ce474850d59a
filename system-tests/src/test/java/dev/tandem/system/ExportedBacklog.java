package dev.tandem.system;

import java.util.Random;

/** A file such as trackers export, rough in the ways that real ones are. */
final class ExportedBacklog {
    static final int ROWS = 300;
    static final int DEBT = 60;
    static final int EPICS = 10;

    private ExportedBacklog() {}

    static String csv() {
        var random = new Random(20260401);
        var csv = new StringBuilder(
                "\uFEFFIssue key,Summary,Issue Type,Description,Custom field (Story Points),Labels,Labels\r\n");
        int[] points = {1, 2, 3, 5, 8, 13};
        for (int i = 1; i <= ROWS; i++) {
            String type = i % 30 == 0 ? "Epic" : i % 5 == 1 ? "Technical Debt" : "Story";
            String size = random.nextInt(10) == 0 ? "" : points[random.nextInt(points.length)] + ".0";
            csv.append("OLD-%d,\"Item %d, with a comma\",%s,\"Line one\nline \"\"two\"\"\",%s,checkout,web\r\n"
                    .formatted(i, i, type, size));
        }
        return csv.toString();
    }
}
