package dev.tandem.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.kit.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    record Place(int row) {}

    @Test
    void aPageEndsAtItsLimitAndSaysWhereTheListGoesOn() {
        var page = page(List.of(1, 2, 3), 2);

        assertThat(page.items()).containsExactly("row 1", "row 2");
        assertThat(Cursor.decode(page.next(), Place.class)).isEqualTo(new Place(2));
    }

    @Test
    void theLastPageHasNoNextOneAlsoWhereItIsFull() {
        assertThat(page(List.of(1, 2), 2)).isEqualTo(new Page<>(List.of("row 1", "row 2"), null));
        assertThat(page(List.of(1), 2)).isEqualTo(new Page<>(List.of("row 1"), null));
        assertThat(page(List.of(), 2)).isEqualTo(new Page<>(List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10, 11})
    void aWalkOverAllPagesSeesEachRowOnce(int limit) {
        var seen = new ArrayList<String>();
        var request = request(Integer.toString(limit), null);
        do {
            int after = request.after(Place.class).map(Place::row).orElse(0);
            var page = page(
                    IntStream.rangeClosed(after + 1, 10)
                            .limit(limit + 1L)
                            .boxed()
                            .toList(),
                    limit);
            seen.addAll(page.items());
            request = request(Integer.toString(limit), page.next());
        } while (request.cursor != null);

        assertThat(seen)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
                        .mapToObj(row -> "row " + row)
                        .toList());
    }

    @Test
    void whoDoesNotSayHowManyGetsTheUsualPageFromTheTop() {
        assertThat(request(null, null).limit()).isEqualTo(50);
        assertThat(request(null, null).after(Place.class)).isEqualTo(Optional.empty());
    }

    @Test
    void theSmallestAndTheLargestLimitAreTaken() {
        assertThat(request("1", null).limit()).isEqualTo(1);
        assertThat(request("200", null).limit()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "+1", "201", "1000", "99999999999999999999", "1.5", "ten", " 1", "١"})
    void anyOtherLimitIsRefused(String limit) {
        assertThatThrownBy(() -> request(limit, null).limit())
                .isInstanceOf(Refusal.class)
                .hasMessage("limit must be a whole number from 1 to 200");
    }

    private static Page<String> page(List<Integer> oneMore, int limit) {
        return Page.of(oneMore, limit, row -> "row " + row, Place::new);
    }

    private static PageRequest request(String limit, String cursor) {
        var request = new PageRequest();
        request.limit = limit;
        request.cursor = cursor;
        return request;
    }
}
