package dev.tandem.imports;

import dev.tandem.kit.person.KeptNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** On whose behalf a file is taken in. */
@ApplicationScoped
class ImporterNames implements KeptNames {
    @Override
    public List<Column> columns() {
        return List.of(Column.text("import_job", "actor"));
    }
}
