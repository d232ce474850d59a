package dev.tandem.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseOutageTest {
    private final SQLException outage = new SQLException("gone", "08006");

    @Test
    void anOutageIsFoundAmongCausesAndWhatWasSuppressed() {
        var suppressing = new IllegalStateException("rolled back");
        suppressing.addSuppressed(new IllegalStateException(outage));

        assertThat(DatabaseOutage.causes(new IllegalStateException(outage))).isTrue();
        assertThat(DatabaseOutage.causes(new IllegalStateException(suppressing)))
                .isTrue();
    }

    @Test
    void whatHoldsItselfIsLookedAtOnce() {
        var outer = new IllegalStateException("one");
        outer.addSuppressed(new IllegalStateException("two", outer));

        assertThat(DatabaseOutage.causes(outer)).isFalse();
        assertThat(DatabaseOutage.causes(null)).isFalse();
    }
}
