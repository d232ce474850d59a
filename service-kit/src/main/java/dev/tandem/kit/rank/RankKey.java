package dev.tandem.kit.rank;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text that sorts, byte by byte, where an item stands in its list. There is always another key between two, so
 * moving an item writes that item alone.
 *
 * <p>A key is an integer and a fraction, both in base 62. The integer's first character tells its length (after {@code
 * a0…az} come {@code b00…bzz}; before {@code a0} come {@code Zz…Z0}), which keeps keys short where items are appended or
 * put on top; the fraction, which never ends in 0, is only for places in between. The idea is known as fractional
 * indexing.
 */
public final class RankKey {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final char ZERO = DIGITS.charAt(0);
    private static final char LAST = DIGITS.charAt(DIGITS.length() - 1);
    private static final String FIRST = "a0";

    /** Far below what a database index takes; splitting one gap again and again needs thousands of moves to get here. */
    static final int LONGEST = 1000;

    private RankKey() {}

    /**
     * A key that sorts after the one and before the other.
     *
     * @param after the key before the place, or null at the top
     * @param before the key behind the place, or null at the bottom
     * @throws RankGapExhausted where the two are so close that the key would grow out of bounds
     */
    public static String between(@Nullable String after, @Nullable String before) {
        if (after != null && before != null && after.compareTo(before) >= 0) {
            throw new IllegalArgumentException("%s does not sort before %s".formatted(after, before));
        }
        String key = place(after, before);
        if (key.length() > LONGEST) {
            throw new RankGapExhausted();
        }
        return key;
    }

    /** Several keys in order for one place, split evenly, so that they stay short. */
    public static List<String> between(@Nullable String after, @Nullable String before, int count) {
        var keys = new ArrayList<String>(count);
        if (before == null) {
            for (@Nullable String last = after; keys.size() < count; ) {
                last = between(last, null);
                keys.add(last);
            }
        } else if (count > 0) {
            int half = count / 2;
            String middle = between(after, before);
            keys.addAll(between(after, middle, half));
            keys.add(middle);
            keys.addAll(between(middle, before, count - half - 1));
        }
        return keys;
    }

    private static String place(@Nullable String after, @Nullable String before) {
        if (after == null) {
            return before == null ? FIRST : onTop(before);
        }
        String integer = integerOf(after);
        String fraction = after.substring(integer.length());
        if (before == null) {
            return next(integer);
        }
        if (integer.equals(integerOf(before))) {
            return integer + fractionBetween(fraction, before.substring(integer.length()));
        }
        String next = next(integer);
        return next.compareTo(before) < 0 ? next : integer + fractionBetween(fraction, null);
    }

    private static String onTop(String first) {
        String integer = integerOf(first);
        return integer.length() < first.length() ? integer : previous(integer);
    }

    /** @param high null for "up to the next integer" */
    private static String fractionBetween(String low, @Nullable String high) {
        var fraction = new StringBuilder();
        for (int i = 0; ; i++) {
            int from = i < low.length() ? DIGITS.indexOf(low.charAt(i)) : 0;
            int to = high == null ? DIGITS.length() : i < high.length() ? DIGITS.indexOf(high.charAt(i)) : 0;
            if (to - from > 1) {
                return fraction.append(DIGITS.charAt((from + to) / 2)).toString();
            }
            fraction.append(DIGITS.charAt(from));
            if (to > from) {
                // One apart: whatever follows stays below the upper bound, so only the lower one counts from here.
                high = null;
            }
        }
    }

    private static String integerOf(String key) {
        return key.substring(0, integerLength(key.charAt(0)));
    }

    private static int integerLength(char head) {
        return head >= 'a' ? head - 'a' + 2 : 'Z' - head + 2;
    }

    private static String next(String integer) {
        var digits = new StringBuilder(integer);
        for (int i = digits.length() - 1; i > 0; i--) {
            if (digits.charAt(i) != LAST) {
                digits.setCharAt(i, DIGITS.charAt(DIGITS.indexOf(digits.charAt(i)) + 1));
                return digits.toString();
            }
            digits.setCharAt(i, ZERO);
        }
        char head = integer.charAt(0);
        if (head == 'z') {
            throw new RankGapExhausted();
        }
        char longer = head == 'Z' ? 'a' : (char) (head + 1);
        return longer + String.valueOf(ZERO).repeat(integerLength(longer) - 1);
    }

    private static String previous(String integer) {
        var digits = new StringBuilder(integer);
        for (int i = digits.length() - 1; i > 0; i--) {
            if (digits.charAt(i) != ZERO) {
                digits.setCharAt(i, DIGITS.charAt(DIGITS.indexOf(digits.charAt(i)) - 1));
                return digits.toString();
            }
            digits.setCharAt(i, LAST);
        }
        char head = integer.charAt(0);
        if (head == 'A') {
            throw new RankGapExhausted();
        }
        char other = head == 'a' ? 'Z' : (char) (head - 1);
        return other + String.valueOf(LAST).repeat(integerLength(other) - 1);
    }
}
