package dev.tandem.engineering.imports;

import dev.tandem.imports.TrackerRow;
import java.util.List;

/** Rows of an exported backlog. */
final class SomeRows {
    private SomeRows() {}

    static TrackerRow feature(int index, String key, String points) {
        return row(index, key, "Story", points, TrackerRow.Disposition.FEATURE);
    }

    static TrackerRow debt(int index, String key, String points) {
        return row(index, key, "Technical Debt", points, TrackerRow.Disposition.DEBT);
    }

    private static TrackerRow row(
            int index, String key, String type, String points, TrackerRow.Disposition disposition) {
        return new TrackerRow(
                index, index + 2, key, "row " + index, type, "", points, List.of(), "", "", "", disposition);
    }
}
