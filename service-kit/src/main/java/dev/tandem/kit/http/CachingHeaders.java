package dev.tandem.kit.http;

import dev.tandem.kit.problem.RouterProblems;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Tells caches what they may do with an answer: only the caller's own keeps it, and asks each time whether it still
 * holds.
 */
@ApplicationScoped
class CachingHeaders {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Of pages of two origins each would find the other's name in what is kept. */
    private static final String VARY = HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.ORIGIN;

    private final Clock clock;
    private volatile Second now = new Second(0, "");

    private record Second(long number, String text) {}

    CachingHeaders(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(RouterProblems.BEFORE_ALL).handler(this::tell);
    }

    private void tell(RoutingContext context) {
        var headers = context.response().headers();
        context.addHeadersEndHandler(sent -> complete(headers));
        context.next();
    }

    private void complete(MultiMap headers) {
        headers.set(HttpHeaders.DATE, date());
        headers.set(HttpHeaders.VARY, VARY);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }

    private String date() {
        Instant moment = clock.instant();
        var last = now;
        if (last.number() != moment.getEpochSecond()) {
            last = new Second(moment.getEpochSecond(), HTTP_DATE.format(moment));
            now = last;
        }
        return last.text();
    }
}
