package dev.tandem.kit.precondition;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code If-Match} header: the versions, one of which the caller has seen; empty for {@code *}, any. */
public record IfMatch(Set<Long> versions) {
    /**
     * A proxy that compresses answers makes our tags weak; they name the same version still. What a tag tells of other
     * resources is not what a write changes.
     */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:\\.[0-9a-f]{16})?\"");

    /** Read by the framework from the header. */
    public static IfMatch fromString(String header) {
        if (header.trim().equals("*")) {
            return new IfMatch(Set.of());
        }
        var versions = Arrays.stream(header.split(","))
                .map(String::trim)
                .map(IfMatch::version)
                .collect(Collectors.toSet());
        if (versions.isEmpty()) {
            // Commas alone name no version, which must not be taken for any.
            throw unreadable();
        }
        return new IfMatch(versions);
    }

    public void check(long version) {
        if (!versions.isEmpty() && !versions.contains(version)) {
            throw KitProblem.PRECONDITION_FAILED
                    .because("The resource is at version %d; read it again and decide anew", version)
                    .with("version", version);
        }
    }

    private static long version(String tag) {
        var matcher = TAG.matcher(tag);
        if (!matcher.matches()) {
            throw unreadable();
        }
        return Long.parseLong(matcher.group(1));
    }

    private static Refusal unreadable() {
        return KitProblem.INVALID_PARAMETER
                .because("If-Match must be an ETag as an answer gave it, such as \"7\", or *")
                .with("header", "If-Match");
    }
}
