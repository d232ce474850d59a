package dev.tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Test
    void shortRowsAreDividedByTheirNumber() {
        var chunks = Chunks.of(IntStream.range(0, 2 * Chunks.MOST_ROWS + 1)
                .mapToObj(i -> row(i, 10))
                .toList());

        assertThat(chunks).extracting(List::size).containsExactly(Chunks.MOST_ROWS, Chunks.MOST_ROWS, 1);
        assertThat(chunks.get(1).get(0)).isEqualTo(Chunks.MOST_ROWS);
    }

    @Test
    void longRowsAreDividedByTheirLength() {
        int third = Chunks.MOST_BYTES / 3;

        assertThat(Chunks.of(List.of(row(0, third), row(1, third), row(2, third), row(3, third))))
                .containsExactly(List.of(0, 1, 2), List.of(3));
    }

    @Test
    void aRowThatIsLongerThanAStepHasOneOfItsOwn() {
        assertThat(Chunks.of(List.of(row(0, 1), row(1, 2 * Chunks.MOST_BYTES), row(2, 1))))
                .containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void ofNoRowsThereIsNoStep() {
        assertThat(Chunks.of(List.of())).isEmpty();
    }

    private static ImportRows.Row row(int index, int bytes) {
        return new ImportRows.Row(index, "K-" + index, bytes);
    }
}
