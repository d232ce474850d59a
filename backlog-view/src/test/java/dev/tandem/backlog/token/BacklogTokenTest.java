package dev.tandem.backlog.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.projection.AppliedVersions.Aggregate;
import dev.tandem.kit.journal.EventVersion;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BacklogTokenTest {
    private final UUID id = UUID.randomUUID();

    @Test
    void aTokenNamesAnEpochOnlyAfterTheFirst() {
        assertThat(BacklogToken.parse("feature:%s@7, debt:%s@2.3".formatted(id, id)))
                .containsExactly(
                        new BacklogToken(new Aggregate("feature", id), new EventVersion(1, 7)),
                        new BacklogToken(new Aggregate("debt", id), new EventVersion(2, 3)));
    }

    @Test
    void aTokenIsReachedByItsVersionOrANewerOneOrAnyOfALaterEpoch() {
        var token = new BacklogToken(new Aggregate("feature", id), new EventVersion(2, 3));

        assertThat(token.isReachedBy(null)).isFalse();
        assertThat(token.isReachedBy(new EventVersion(1, 9))).isFalse();
        assertThat(token.isReachedBy(new EventVersion(2, 2))).isFalse();
        assertThat(token.isReachedBy(new EventVersion(2, 3))).isTrue();
        assertThat(token.isReachedBy(new EventVersion(3, 1))).isTrue();
    }
}
