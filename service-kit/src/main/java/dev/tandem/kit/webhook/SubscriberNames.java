package dev.tandem.kit.webhook;

import dev.tandem.kit.person.KeptNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who subscribed. */
@ApplicationScoped
class SubscriberNames implements KeptNames {
    @Override
    public List<Column> columns() {
        return List.of(Column.text("webhook", "created_by"));
    }
}
