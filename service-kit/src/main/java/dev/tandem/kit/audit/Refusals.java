package dev.tandem.kit.audit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Each request that somebody was not allowed to make: counted by its reason, and told once in a log of its own. Its counters
 * are there from the start, at 0.
 */
@Startup
@ApplicationScoped
public class Refusals {
    /** Under which the lines are logged, to be sent where they are looked at. */
    static final String CATEGORY = "tandem.audit";

    private static final Logger LOG = Logger.getLogger(CATEGORY);

    public enum Reason {
        UNAUTHENTICATED,
        FORBIDDEN,
        /** Of a product that the caller's token is not for. */
        OUTSIDE_ACCESS,
        TOO_MANY_REQUESTS;

        /** As lines and labels name it. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final SecurityIdentity identity;
    private final Lines lines;
    private final Map<Reason, Counter> counters = new EnumMap<>(Reason.class);

    Refusals(SecurityIdentity identity, AuditConfig config, MeterRegistry metrics) {
        this.identity = identity;
        this.lines = new Lines(config.linesPerMinute(), TimeMeter.SYSTEM_NANOTIME, LOG::info);
        for (Reason reason : Reason.values()) {
            counters.put(
                    reason,
                    Counter.builder("tandem.requests.refused")
                            .description("Requests that their caller may not make")
                            .tag("reason", reason.word())
                            .register(metrics));
        }
    }

    /** Of those that come in thousands no line is written. */
    public void count(Reason reason) {
        Objects.requireNonNull(counters.get(reason)).increment();
    }

    /** @param operation null where none was found */
    public void tell(Reason reason, RoutingContext context, @Nullable Method operation) {
        count(reason);
        // Whoever could not be told apart by a token is nobody, and asking again would fail again.
        boolean isKnown = reason != Reason.UNAUTHENTICATED;
        var request = context.request();
        lines.add(new Refused(
                        reason,
                        isKnown ? identity.getPrincipal().getName() : "",
                        isKnown ? String.join(",", new TreeSet<>(identity.getRoles())) : "",
                        idOf(operation),
                        request.method().name(),
                        Objects.requireNonNullElse(request.path(), ""),
                        productIn(Objects.requireNonNullElse(request.path(), "")),
                        request.remoteAddress() == null
                                ? ""
                                : request.remoteAddress().hostAddress(),
                        Objects.requireNonNullElse(context.response().headers().get("X-Request-Id"), ""))
                .line());
    }

    private static String idOf(@Nullable Method operation) {
        var described = operation == null ? null : operation.getAnnotation(Operation.class);
        return described == null ? "" : described.operationId();
    }

    private static String productIn(String path) {
        String[] parts = path.split("/", 6);
        return parts.length > 4 && parts[3].equals("products") ? parts[4].toUpperCase(Locale.ROOT) : "";
    }
}
