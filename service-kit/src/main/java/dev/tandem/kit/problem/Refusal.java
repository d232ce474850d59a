package dev.tandem.kit.problem;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule says no. Carries everything that the caller needs to resolve it. */
public final class Refusal extends RuntimeException {
    private static final Set<String> MEMBERS = Set.of("type", "title", "status", "detail", "instance");

    private final transient ProblemType type;
    private final transient Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    Refusal(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    /** Adds a member to the problem, beside its type and detail. */
    public Refusal with(String name, @Nullable Object fact) {
        if (MEMBERS.contains(name)) {
            throw new IllegalArgumentException("Every problem has a member %s already".formatted(name));
        }
        facts.put(name, fact);
        return this;
    }

    public Refusal retryAfter(int seconds) {
        return header("Retry-After", Integer.toString(seconds));
    }

    public Refusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Whether the service as a whole is not ready for it: the same will be taken later. */
    public static boolean passesByItself(Throwable e) {
        return e instanceof Refusal refusal && refusal.type.status() == 503;
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, @Nullable Object> facts() {
        return facts;
    }

    Map<String, String> headers() {
        return headers;
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        // An answer, not a failure: nobody reads where it came from.
        return this;
    }
}
