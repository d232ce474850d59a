package dev.tandem.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides rows into what one step takes: many, since a step costs the same statements however many rows it has; and not
 * so many, or so long, that others wait for its transaction or that it fills the heap.
 */
final class Chunks {
    static final int MOST_ROWS = 250;
    static final int MOST_BYTES = 1024 * 1024;

    private Chunks() {}

    /** @return indices of rows, in the order of the rows */
    static List<List<Integer>> of(List<ImportRows.Row> rows) {
        var chunks = new ArrayList<List<Integer>>();
        var chunk = new ArrayList<Integer>();
        long bytes = 0;
        for (ImportRows.Row row : rows) {
            bytes += row.bytes();
            if (!chunk.isEmpty() && (chunk.size() == MOST_ROWS || bytes > MOST_BYTES)) {
                chunks.add(List.copyOf(chunk));
                chunk.clear();
                bytes = row.bytes();
            }
            chunk.add(row.index());
        }
        if (!chunk.isEmpty()) {
            chunks.add(List.copyOf(chunk));
        }
        return chunks;
    }
}
