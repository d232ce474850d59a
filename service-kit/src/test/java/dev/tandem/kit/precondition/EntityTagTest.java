package dev.tandem.kit.precondition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntityTagTest {
    private record Shown(long version, @Nullable Object alsoShown) implements Versioned {}

    @Test
    void whatTheVersionCountsIsKnownByItAlone() {
        assertThat(EntityTag.of(new Shown(7, null))).isEqualTo("\"7\"");
    }

    @Test
    void whatTheVersionDoesNotCountIsInTheTagToo() {
        String tag = EntityTag.of(new Shown(7, List.of("Goal", 5)));

        assertThat(tag).matches("\"7\\.[0-9a-f]{16}\"");
        assertThat(EntityTag.of(new Shown(7, List.of("Goal", 5)))).isEqualTo(tag);
        assertThat(EntityTag.of(new Shown(7, List.of("Goal", 6)))).isNotEqualTo(tag);
        assertThat(EntityTag.of(new Shown(8, List.of("Goal", 5)))).isNotEqualTo(tag);
    }

    @Test
    void aTagOfAnyKindNamesTheVersionThatAWriteChanges() {
        String tag = EntityTag.of(new Shown(7, Map.of("title", "Pay by card")));

        assertThat(IfMatch.fromString(tag).versions()).containsExactly(7L);
    }
}
