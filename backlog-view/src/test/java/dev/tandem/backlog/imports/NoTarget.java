package dev.tandem.backlog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The view alone takes no rows. */
@ApplicationScoped
class NoTarget implements ImportTarget {
    @Override
    public UUID product(String reference) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UUID productToChange(String reference) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RowOutcome> take(UUID productId, List<TrackerRow> rows, ImportOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void finish(UUID productId) {
        throw new UnsupportedOperationException();
    }
}
