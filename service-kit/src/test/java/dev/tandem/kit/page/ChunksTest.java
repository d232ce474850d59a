package dev.tandem.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunksTest {
    private int reads;

    @ParameterizedTest(name = "{0} by three")
    @CsvSource({"0, 1", "2, 1", "3, 2", "7, 3"})
    void aListIsGivenAsAWholeAndInOrder(int length, int expectedReads) {
        var given = new ArrayList<Integer>();

        numbersUpTo(length).forEachRemaining(given::add);

        assertThat(given).isEqualTo(IntStream.range(0, length).boxed().toList());
        assertThat(reads).isEqualTo(expectedReads);
    }

    @Test
    void nothingIsReadBeforeItIsAskedFor() {
        var numbers = numbersUpTo(9);
        assertThat(reads).isZero();

        numbers.next();
        numbers.next();
        numbers.next();
        assertThat(reads).isEqualTo(1);

        assertThat(numbers.next()).isEqualTo(3);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void behindTheLastThereIsNothing() {
        var numbers = numbersUpTo(1);
        numbers.next();

        assertThatThrownBy(numbers::next).isInstanceOf(NoSuchElementException.class);
    }

    private Iterator<Integer> numbersUpTo(int end) {
        return new Chunks<>(3, last -> {
            reads++;
            int from = last == null ? 0 : last + 1;
            return List.copyOf(
                    IntStream.range(from, Math.min(end, from + 3)).boxed().toList());
        });
    }
}
