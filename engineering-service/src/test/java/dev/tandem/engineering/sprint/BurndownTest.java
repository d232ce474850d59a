package dev.tandem.engineering.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.engineering.budget.Effort;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BurndownTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);

    @Test
    void eachDayHasWhatHappenedOnItAndWhatWasLeftAtItsEnd() {
        var book = new Movements(List.of(
                movement(0, Movement.Kind.COMMITTED, 80),
                movement(0, Movement.Kind.COMMITTED, 50),
                movement(1, Movement.Kind.DONE, 50),
                movement(2, Movement.Kind.ADDED, 30),
                movement(2, Movement.Kind.REMOVED, 80),
                movement(3, Movement.Kind.REOPENED, 50),
                movement(3, Movement.Kind.DONE, 30)));

        var days = BurndownView.days(book, MONDAY, MONDAY.plusDays(4));

        assertThat(days).extracting(BurndownView.Day::date).startsWith(MONDAY).endsWith(MONDAY.plusDays(4));
        assertThat(days).extracting(day -> day.remaining().feature().intValue()).containsExactly(13, 8, 3, 5, 5);
        assertThat(days).extracting(day -> day.done().feature().intValue()).containsExactly(0, 5, 0, -2, 0);
        assertThat(days).extracting(day -> day.added().feature().intValue()).containsExactly(0, 0, 3, 0, 0);
        assertThat(days).extracting(day -> day.removed().feature().intValue()).containsExactly(0, 0, 8, 0, 0);
    }

    private static Movement movement(int day, Movement.Kind kind, int tenths) {
        var at = MONDAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Movement(at, kind, new UUID(0, 1), new Effort(tenths, 0));
    }
}
