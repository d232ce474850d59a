package dev.tandem.kit.query;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is to hold of the resources that it refers to, as the parameter {@code expand} names it: the enum's
 * constants as fields are named, with commas between them.
 */
public record Expansion<E extends Enum<E>>(Set<E> asked) {
    public static <E extends Enum<E>> Expansion<E> of(@Nullable String names, Class<E> type) {
        var asked = EnumSet.noneOf(type);
        if (names != null) {
            for (String name : names.split(",", -1)) {
                asked.add(constant(name, type));
            }
        }
        return new Expansion<>(asked);
    }

    public static <E extends Enum<E>> Expansion<E> none(Class<E> type) {
        return new Expansion<>(EnumSet.noneOf(type));
    }

    public boolean isNone() {
        return asked.isEmpty();
    }

    public boolean has(E name) {
        return asked.contains(name);
    }

    /** Reads what is asked for, and nothing where it is not. */
    public <K, V> Map<K, V> read(E name, Supplier<Map<K, V>> reader) {
        return has(name) ? reader.get() : Map.of();
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> nameOf(each).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(type));
    }

    private static Refusal unknown(Class<? extends Enum<?>> type) {
        List<String> all =
                Arrays.stream(type.getEnumConstants()).map(Expansion::nameOf).toList();
        return KitProblem.INVALID_PARAMETER
                .because("expand takes %s, with commas between several", String.join(", ", all))
                .with("parameter", "expand")
                .with("known", all);
    }

    private static String nameOf(Enum<?> constant) {
        var words = constant.name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
