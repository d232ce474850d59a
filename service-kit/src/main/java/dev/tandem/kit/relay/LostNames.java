package dev.tandem.kit.relay;

import dev.tandem.kit.person.KeptNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whom events name that a restored database lacks. */
@ApplicationScoped
class LostNames implements KeptNames {
    @Override
    public List<Column> columns() {
        return List.of(Column.json("lost_event", "data"));
    }
}
