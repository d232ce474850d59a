package dev.tandem.kit.person;

import java.util.List;
import java.util.Set;

/** Where a module keeps names of people beside the journal. What is in none of these places stays when somebody is erased. */
public interface KeptNames {
    /** Columns of its tables. */
    List<Column> columns();

    /** Fields of its events, and of JSON in its tables, that hold a name and nothing else. */
    default Set<String> fields() {
        return Set.of();
    }

    /** Its aggregates whose events tell names. */
    default List<Telling> telling() {
        return List.of();
    }

    record Column(String table, String name, boolean isJson) {
        public static Column text(String table, String name) {
            return new Column(table, name, false);
        }

        public static Column json(String table, String name) {
            return new Column(table, name, true);
        }
    }

    /** @param happened as what a change of a name alone is told, such as {@code order.edited} */
    record Telling(String kind, String table, String happened) {}
}
