package dev.tandem.backlog.projection;

import dev.tandem.kit.person.KeptNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Who did what this copy was told of. Names that items and parts show, such as an owner's, are not among them: they come anew
 * with their events.
 */
@ApplicationScoped
class NamesInCopy implements KeptNames {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("backlog_activity", "actor"),
                Column.text("backlog_item", "changed_by"),
                Column.text("backlog_part", "changed_by"));
    }
}
