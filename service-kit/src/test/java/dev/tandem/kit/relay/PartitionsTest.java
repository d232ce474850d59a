package dev.tandem.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionsTest {
    /** Calculated by another implementation of murmur2; what is on a topic already relies on them. */
    @ParameterizedTest
    @CsvSource({
        "00000000-0000-0000-0000-000000000000, 9, 37",
        "018f4b7e-1c2d-7a3b-8c4d-5e6f708192a3, 1, 23",
        "ffffffff-ffff-ffff-ffff-ffffffffffff, 6, 26",
        "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF, 6, 26",
        "0192f0c1-aaaa-7bbb-8ccc-ddddeeeeffff, 7, 5",
        "12345678-9abc-4def-8012-3456789abcde, 5, 21"
    })
    void anIdHasItsPartitionForGood(UUID id, int of12, int of50) {
        assertThat(Partitions.of(id, 12)).isEqualTo(of12);
        assertThat(Partitions.of(id, 50)).isEqualTo(of50);
        assertThat(Partitions.of(id, 1)).isZero();
    }

    @Test
    void idsSpreadOverAllPartitions() {
        var used = IntStream.range(0, 1_000)
                .map(i -> Partitions.of(new UUID(7, i), 12))
                .distinct();

        assertThat(used.toArray()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }
}
