package dev.tandem.engineering.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CadenceTest {
    @Test
    void aSprintFromMondayToFridayOfTheNextWeekIsOneOfAFortnight() {
        assertThat(cadence(past("2026-03-02", 12), past("2026-03-16", 12), past("2026-03-30", 12)))
                .isEqualTo(new Cadence(14, 12));
    }

    @Test
    void oneHolidayChangesNothing() {
        assertThat(cadence(
                        past("2025-12-01", 12),
                        past("2025-12-15", 5),
                        past("2026-01-12", 12),
                        past("2026-01-26", 12),
                        past("2026-02-09", 12)))
                .isEqualTo(new Cadence(14, 12));
    }

    @Test
    void theActiveAndThePlannedOnesTellOfItToo() {
        var closed = List.of(past("2026-03-02", 12), past("2026-02-09", 12));
        var active = new ActiveSprint("now", day("2026-03-16"), day("2026-03-27"), 100, 0, Map.of());
        var planned = new PlannedSprint("next", day("2026-03-30"), day("2026-04-10"), 100);

        assertThat(Cadence.of(closed, Optional.empty(), List.of()).days()).isEqualTo(21);
        assertThat(Cadence.of(closed, Optional.of(active), List.of(planned)).days())
                .isEqualTo(14);
    }

    @Test
    void oneSprintAloneIsTakenForWholeWeeks() {
        assertThat(cadence(past("2026-03-02", 5))).isEqualTo(new Cadence(7, 5));
        assertThat(cadence(past("2026-03-02", 12))).isEqualTo(new Cadence(14, 12));
        assertThat(cadence(past("2026-03-02", 14))).isEqualTo(new Cadence(14, 14));
    }

    @Test
    void sprintsThatBeginTogetherAreOneStep() {
        assertThat(cadence(past("2026-03-02", 12), past("2026-03-02", 12), past("2026-03-16", 12)))
                .isEqualTo(new Cadence(14, 12));
    }

    @Test
    void sprintsThatRanAtOnceFollowEachOtherAllTheSame() {
        assertThat(cadence(past("2026-03-02", 14), past("2026-03-03", 14), past("2026-03-04", 14)))
                .isEqualTo(new Cadence(14, 14));
    }

    private static Cadence cadence(PastSprint... closed) {
        return Cadence.of(Arrays.asList(closed), Optional.empty(), List.of());
    }

    private static PastSprint past(String start, int days) {
        return new PastSprint("past", day(start), day(start).plusDays(days - 1L), 100, 100);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
