package dev.tandem.kit.query;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Query parameters with few values, read here and not by the framework, which answers "not found" to any other. */
public final class QueryValue {
    private static final int MOST = 20;

    private QueryValue() {}

    public static Optional<Boolean> of(String name, @Nullable String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw invalid(name, "true or false");
        }
        return Optional.ofNullable(value).map(Boolean::valueOf);
    }

    public static <E extends Enum<E>> Optional<E> oneOf(String name, @Nullable String value, Class<E> type) {
        if (value == null) {
            return Optional.empty();
        }
        var found = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst();
        if (found.isEmpty()) {
            throw invalid(name, "one of " + Arrays.toString(type.getEnumConstants()));
        }
        return found;
    }

    /** Several values with commas between them, each once; none where the caller names none. */
    public static <E extends Enum<E>> List<E> anyOf(String name, @Nullable String values, Class<E> type) {
        return values == null
                ? List.of()
                : Arrays.stream(values.split(",", MOST))
                        .flatMap(each -> oneOf(name, each, type).stream())
                        .distinct()
                        .toList();
    }

    public static Refusal invalid(String name, String what) {
        return KitProblem.INVALID_PARAMETER.because("%s must be %s", name, what).with("parameter", name);
    }
}
