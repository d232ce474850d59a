package dev.tandem.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    record ByName(String name, UUID id) {
        ByName {
            Objects.requireNonNull(name);
            Objects.requireNonNull(id);
        }
    }

    record ByScore(BigDecimal score, Instant at, int row) {
        ByScore {
            if (row < 0) {
                throw new IllegalArgumentException("No list has such a row");
            }
        }
    }

    private static final ByName NAMED = new ByName("Größe / ??>>~~ + 100 %", new UUID(1, 2));
    private static final ByScore SCORED =
            new ByScore(new BigDecimal("12.50"), Instant.parse("2026-04-30T12:00:00.123456Z"), 7);

    @Test
    void aPositionComesBackAsItWas() {
        assertThat(Cursor.decode(Cursor.encode(NAMED), ByName.class)).isEqualTo(NAMED);
        assertThat(Cursor.decode(Cursor.encode(SCORED), ByScore.class)).isEqualTo(SCORED);
    }

    @Test
    void anyNameMakesACursorThatAUrlTakesAsItIs() {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            String name = random.ints(20, ' ', 0xD800)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String cursor = Cursor.encode(new ByName(name, new UUID(1, i)));

            assertThat(cursor).matches("[A-Za-z0-9_-]+");
            assertThat(Cursor.decode(cursor, ByName.class).name()).isEqualTo(name);
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertRefused(Cursor.encode(NAMED), ByScore.class);
        assertRefused(Cursor.encode(SCORED), ByName.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "a", "next page", "ü", "e30", "bnVsbA", "W10", "eyJhIjox", "e30+", "e30/"})
    void aTextThatIsNoCursorIsRefused(String madeUp) {
        assertRefused(madeUp, ByName.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"a\"",
                "7",
                "{}",
                "{\"score\":1,\"at\":null,\"row\":null}",
                "{\"score\":1,\"at\":null}",
                "{\"score\":1,\"at\":null,\"row\":-1}",
                "{\"score\":1,\"at\":null,\"row\":1.5}",
                "{\"score\":1,\"at\":null,\"row\":2147483648}",
                "{\"score\":1,\"at\":\"yesterday\",\"row\":1}",
                "{\"score\":\"a\",\"at\":null,\"row\":1}",
                "{\"score\":1e61,\"at\":null,\"row\":1}",
                "{\"score\":1e-61,\"at\":null,\"row\":1}",
                "{\"score\":1e999999999,\"at\":null,\"row\":1}",
                "{\"score\":1,\"at\":null,\"row\":1,\"more\":[{\"a\":1e61}]}",
                "{\"score\":1,\"at\":null,\"row\":1,\"more\":\"\\u0000\"}",
                "{\"score\":1,\"at\":null,\"row\":1,\"more\":\"\\ud800\"}",
                "{\"score\":1,\"at\":null,\"row\":1"
            })
    void aPositionThatNoListHasIsRefused(String position) {
        assertRefused(encoded(position), ByScore.class);
    }

    @Test
    void aNumberHasASmallBoundOfDigits() {
        assertThat(Cursor.decode(encoded(scored("1" + "0".repeat(59))), ByScore.class)
                        .score())
                .isEqualTo(BigDecimal.TEN.pow(59));
        assertThat(Cursor.decode(encoded(scored("1e60")), ByScore.class).score())
                .isEqualByComparingTo(BigDecimal.TEN.pow(60));
        assertRefused(encoded(scored("1" + "0".repeat(60))), ByScore.class);
    }

    @Test
    void aCursorHasABound() {
        // What is base64 holds three bytes in four characters.
        int room = 3_000
                - encoded("").length()
                - "{\"id\":\"%s\",\"name\":\"\"}".formatted(NAMED.id()).length();
        String longest = encoded("{\"id\":\"%s\",\"name\":\"%s\"}".formatted(NAMED.id(), "a".repeat(room)));

        assertThat(longest).hasSize(4_000);
        assertThat(Cursor.decode(longest, ByName.class).id()).isEqualTo(NAMED.id());
        assertRefused(longest + "A", ByName.class);
        assertRefused(encoded("[".repeat(2_900)), ByName.class);
    }

    private static String scored(String score) {
        return "{\"score\":%s,\"at\":null,\"row\":1}".formatted(score);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String cursor, Class<?> position) {
        assertThatThrownBy(() -> Cursor.decode(cursor, position)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(KitProblem.INVALID_PARAMETER);
            assertThat(refusal.facts()).containsEntry("parameter", "cursor");
        });
    }
}
