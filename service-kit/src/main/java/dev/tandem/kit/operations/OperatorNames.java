package dev.tandem.kit.operations;

import dev.tandem.kit.person.KeptNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who did operations. */
@ApplicationScoped
class OperatorNames implements KeptNames {
    @Override
    public List<Column> columns() {
        return List.of(Column.text("operation_log", "actor"));
    }
}
