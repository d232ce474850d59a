package dev.tandem.testing.notes;

import dev.tandem.kit.relay.EpochBegan;
import dev.tandem.kit.relay.ReadBack;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** As a service that reads its own topic back, and hears of epochs. */
@ApplicationScoped
class ReadingBack implements ReadBack {
    private final List<EpochBegan> epochs = new CopyOnWriteArrayList<>();
    private final AgroalDataSource database;
    private volatile boolean caughtUp = true;
    private volatile int timeout;

    ReadingBack(AgroalDataSource database) {
        this.database = database;
    }

    void setCaughtUp(boolean caughtUp) {
        this.caughtUp = caughtUp;
    }

    @Override
    public boolean isCaughtUp() {
        return caughtUp;
    }

    void keep(@Observes EpochBegan began) throws SQLException {
        epochs.add(began);
        timeout = currentTimeout();
    }

    /** How long the connection of the last epoch waited for an answer. */
    int timeout() {
        return timeout;
    }

    int currentTimeout() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getNetworkTimeout();
        }
    }

    EpochBegan lastEpoch() {
        return epochs.get(epochs.size() - 1);
    }
}
