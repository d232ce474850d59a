package dev.tandem.kit.http;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.cors.CORSConfig;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets pages of the origins that configuration names read every answer, refusals too. The framework's filter is asked
 * here and not where the framework has it, behind what refuses early; and not about other origins, which it answers
 * with a 403 that says nothing. Their browsers show them nothing anyway.
 */
@ApplicationScoped
class CrossOrigin {
    private static final int ORDER = RequestId.AHEAD_OF_ALL + 1;
    private static final String ANY = "*";

    private final List<String> origins;
    private final List<Pattern> patterns;
    private final CORSFilter filter;

    CrossOrigin(VertxHttpConfig config) {
        CORSConfig cors = config.cors();
        origins = cors.origins().orElse(List.of());
        patterns = CORSFilter.parseAllowedOriginsRegex(cors.origins());
        filter = new CORSFilter(cors);
    }

    void register(@Observes Router router) {
        if (!origins.isEmpty()) {
            router.route().order(ORDER).handler(this::tell);
        }
    }

    private void tell(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && isAllowed(origin)) {
            filter.handle(context);
        } else {
            context.next();
        }
    }

    private boolean isAllowed(String origin) {
        return origins.contains(origin) || origins.contains(ANY) || CORSFilter.isOriginAllowedByRegex(patterns, origin);
    }
}
