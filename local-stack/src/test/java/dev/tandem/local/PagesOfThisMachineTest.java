package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesOfThisMachineTest {
    /** Without the slashes by which the services know an expression. */
    private static final Pattern PAGES =
            Pattern.compile(Stack.PAGES_OF_THIS_MACHINE.substring(1, Stack.PAGES_OF_THIS_MACHINE.length() - 1));

    @ParameterizedTest
    @CsvSource({
        "http://localhost, true",
        "http://localhost:3000, true",
        "http://127.0.0.1:5173, true",
        "http://localhost.evil.example, false",
        "http://127.0.0.1.evil.example:80, false",
        "http://127x0x0x1, false",
        "https://evil.example, false"
    })
    void onlyTheirOriginsAreNamed(String origin, boolean isNamed) {
        assertEquals(isNamed, PAGES.matcher(origin).matches());
    }
}
