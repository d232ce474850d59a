package dev.tandem.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://a", "https://jira.example/browse/A-1?x=1#y", "https://example/ü"})
    void httpAndHttpsAreTaken(String text) {
        assertThat(WebAddress.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://",
                "example.com",
                "//example.com",
                "javascript:alert(1)//https://a",
                "data:text/html,https://a",
                "ftp://a",
                "HTTPS://a",
                " https://a",
                "https://a b",
                "https://a\n",
                "https://a\njavascript:alert(1)"
            })
    void whatIsNoLinkToAPageIsNot(String text) {
        assertThat(WebAddress.isOne(text)).isFalse();
    }

    @Test
    void anAddressHasABound() {
        String start = "https://";
        String longest = start + "a".repeat(WebAddress.LONGEST - start.length());

        assertThat(WebAddress.isOne(longest)).isTrue();
        assertThat(WebAddress.isOne(longest + "a")).isFalse();
    }
}
