package dev.tandem.imports;

import java.util.ArrayList;
import java.util.List;

/** Notes in file order: the first of them, and the count of all. */
final class LineNotes {
    private final int most;
    private final List<LineNote> listed = new ArrayList<>();
    private int count;

    LineNotes(int most) {
        this.most = most;
    }

    void add(long line, String reason) {
        count++;
        if (listed.size() < most) {
            listed.add(new LineNote(line, reason));
        }
    }

    List<LineNote> listed() {
        return List.copyOf(listed);
    }

    int count() {
        return count;
    }
}
