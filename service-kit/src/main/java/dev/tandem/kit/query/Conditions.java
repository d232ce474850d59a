package dev.tandem.kit.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a filter asks for: conditions of a query, with named parameters. What the caller does not ask for adds none. */
public final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param name of the query parameter, and of the one in the condition */
    public Conditions add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            all.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    public Conditions add(String condition) {
        all.add(condition);
        return this;
    }

    /** Another parameter of the condition that was added last. */
    public Conditions with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /**
     * One value, or several with commas between them: any of them.
     *
     * @param condition takes a list of the enum's constants
     */
    public <E extends Enum<E>> Conditions anyOf(String condition, String name, @Nullable String values, Class<E> type) {
        return add(condition, name, values == null ? null : QueryValue.anyOf(name, values, type));
    }

    /** Of a native query, which knows no enums. */
    public <E extends Enum<E>> Conditions anyNameOf(
            String condition, String name, @Nullable String values, Class<E> type) {
        return add(
                condition,
                name,
                values == null
                        ? null
                        : QueryValue.anyOf(name, values, type).stream()
                                .map(Enum::name)
                                .toArray(String[]::new));
    }

    /** All of them together. */
    public String text() {
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
