package dev.tandem.backlog.query;

import dev.tandem.backlog.projection.Facets;
import dev.tandem.kit.id.Reference;
import dev.tandem.model.lane.Lane;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a filter asks for: conditions in SQL over rows of backlog_item, all of which must hold. */
final class Matching {
    private final List<Condition> conditions = new ArrayList<>();
    private final Set<Lane> lanes = EnumSet.allOf(Lane.class);
    private @Nullable Boolean ready;
    private boolean isNamed;

    /** @param values arrays of texts and of ids, texts, numbers */
    private record Condition(String sql, List<Object> values) {
        @Override
        public String toString() {
            return sql
                    + values.stream()
                            .map(value -> value instanceof Object[] many ? Arrays.toString(many) : value)
                            .toList();
        }
    }

    void lanes(Collection<Lane> wanted) {
        add("item_type = any(?)", (Object) wanted.stream().map(Lane::name).toArray(String[]::new));
        only(wanted);
    }

    /** What a condition means for the lanes, where it leaves one out: nobody shall walk that for nothing. */
    void only(Collection<Lane> possible) {
        lanes.retainAll(possible);
    }

    void anyOf(List<String> facets) {
        add("facets && ?", (Object) facets.toArray(String[]::new));
    }

    void is(String facet, boolean wanted) {
        add(wanted ? "facets && ?" : "not facets && ?", (Object) new String[] {facet});
    }

    void ready(boolean wanted) {
        ready = wanted;
        if (wanted) {
            anyOf(List.of(Facets.ESTIMATED));
        }
    }

    void words(String typed) {
        add("search @@ websearch_to_tsquery('english', ?)", typed);
    }

    void named(List<Reference> references) {
        isNamed = true;
        add(
                "(item_key = any(?) or item_id = any(?))",
                references.stream().map(Reference::key).toArray(String[]::new),
                references.stream().flatMap(each -> each.id().stream()).toArray(UUID[]::new));
    }

    private void add(String sql, Object... values) {
        conditions.add(new Condition(sql, List.of(values)));
    }

    boolean isEmpty() {
        return conditions.isEmpty() && ready == null;
    }

    /** Those that can have what is asked for. */
    Set<Lane> lanes() {
        return lanes;
    }

    /** Whether finished items may be meant, too. */
    boolean isNamed() {
        return isNamed;
    }

    /** Filters that ask for the same in the same words have the same. */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((conditions + " " + ready).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** With what only the product's head tells. */
    Bound in(PageHead head) {
        var all = new ArrayList<>(conditions);
        if (ready != null) {
            // As a page shows it.
            var budget = head.budget();
            all.add(new Condition(
                    "(lacks & ? = 0 and coalesce(placed, 0) <= case item_type when 'DEBT' then ? else ? end) = ?",
                    List.of(head.readyBits(), budget.largest(Lane.DEBT), budget.largest(Lane.FEATURE), ready)));
        }
        return new Bound(all);
    }

    /** To be written into a statement. */
    static final class Bound {
        private final List<Condition> all;

        private Bound(List<Condition> all) {
            this.all = all;
        }

        String sql() {
            return String.join(" and ", all.stream().map(Condition::sql).toList());
        }

        /** @return the index of the parameter behind them */
        int bind(PreparedStatement statement, int from) throws SQLException {
            int index = from;
            for (Condition condition : all) {
                for (Object value : condition.values()) {
                    if (value instanceof Object[] many) {
                        String type = many instanceof UUID[] ? "uuid" : "text";
                        statement.setArray(index++, statement.getConnection().createArrayOf(type, many));
                    } else {
                        statement.setObject(index++, value);
                    }
                }
            }
            return index;
        }
    }
}
