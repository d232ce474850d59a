package dev.tandem.kit.precondition;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The {@code If-None-Match} header: whether the caller has what it asks for already. */
public final class IfNoneMatch {
    private IfNoneMatch() {}

    /** Weak tags count too: a proxy that compresses answers makes them of ours. */
    public static boolean holds(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        return Arrays.stream(header.split(",", -1))
                .map(String::trim)
                .anyMatch(seen -> seen.equals("*") || seen.equals(tag) || seen.equals("W/" + tag));
    }
}
