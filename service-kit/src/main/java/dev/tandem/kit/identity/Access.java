package dev.tandem.kit.identity;

import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which products a caller may know of, by the keys that people see. What it does not cover is, to this caller, not there.
 *
 * @param all whether it covers every product, those to come too; the keys count for nothing then
 * @param keys in capitals, in their order
 */
public record Access(boolean all, List<String> keys) {
    public static final Access ALL = new Access(true, List.of());

    private static final String EVERY = "*";
    private static final Pattern GAP = Pattern.compile("[\\s,]+");

    /** @param claim as a provider writes it: a list, or one text with gaps or commas in it; null covers nothing */
    static Access of(Object claim) {
        var said = words(claim).toList();
        if (said.contains(EVERY)) {
            return ALL;
        }
        var keys = new TreeSet<String>();
        said.forEach(word -> keys.add(word.toUpperCase(Locale.ROOT)));
        return new Access(false, List.copyOf(keys));
    }

    private static Stream<String> words(Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().flatMap(Access::words);
        }
        String text = claim instanceof JsonString json ? json.getString() : Objects.toString(claim, "");
        return Arrays.stream(GAP.split(text)).filter(word -> !word.isEmpty());
    }

    /** @param key of a product, in any letters */
    public boolean covers(String key) {
        return all || keys.contains(key.toUpperCase(Locale.ROOT));
    }

    /** @param key of an item: it begins with that of its product, and a dash */
    public boolean coversItem(String key) {
        int dash = key.indexOf('-');
        return covers(dash < 0 ? key : key.substring(0, dash));
    }

    public boolean coversAll(Collection<String> some) {
        return all || Set.copyOf(keys).containsAll(some);
    }
}
