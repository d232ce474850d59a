package dev.tandem.testing.notes;

import dev.tandem.kit.journal.EpochBegan;
import dev.tandem.kit.journal.ReadBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** As a service that reads its own topic back, and hears of epochs. */
@ApplicationScoped
class ReadingBack implements ReadBack {
    private final List<EpochBegan> epochs = new CopyOnWriteArrayList<>();
    private volatile boolean caughtUp = true;

    void setCaughtUp(boolean caughtUp) {
        this.caughtUp = caughtUp;
    }

    @Override
    public boolean isCaughtUp() {
        return caughtUp;
    }

    void keep(@Observes EpochBegan began) {
        epochs.add(began);
    }

    EpochBegan lastEpoch() {
        return epochs.get(epochs.size() - 1);
    }
}
