package dev.tandem.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextLinkTest {
    @ParameterizedTest
    @CsvSource({
        "http://a/list, http://a/list?cursor=XYZ",
        "http://a/list?, http://a/list?cursor=XYZ",
        "http://a/list?limit=2, http://a/list?limit=2&cursor=XYZ",
        "http://a/list?cursor=ABC, http://a/list?cursor=XYZ",
        "http://a/list?cursor=ABC&limit=2, http://a/list?limit=2&cursor=XYZ",
        "http://a/list?tag=a%26b&cursor=ABC&q=caf%C3%A9, http://a/list?tag=a%26b&q=caf%C3%A9&cursor=XYZ",
    })
    void theNextPageIsAskedForAsThisOneWas(URI asked, String next) {
        assertThat(NextLink.to("XYZ", asked)).isEqualTo(next);
    }
}
