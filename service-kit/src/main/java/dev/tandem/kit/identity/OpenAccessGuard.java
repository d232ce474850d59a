package dev.tandem.kit.identity;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.kit.problem.RouterProblems;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Open access trusts whoever is on this machine. A proxy is on it too and speaks for the world, and so does a browser
 * for every page that it shows: what they give themselves away by is refused.
 */
@ApplicationScoped
class OpenAccessGuard {
    private static final int BEFORE_ALL = -2_000_000;
    private static final Set<String> OF_PROXIES = Set.of("forwarded", "via", "x-real-ip");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final AccessConfig config;
    private final RouterProblems problems;

    OpenAccessGuard(AccessConfig config, RouterProblems problems) {
        this.config = config;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        if (config.mode() == AccessConfig.Mode.OPEN) {
            router.route().order(BEFORE_ALL).handler(this::guard);
        }
    }

    private void guard(RoutingContext context) {
        refusal(context.request()).ifPresentOrElse(refusal -> problems.answer(context, refusal), context::next);
    }

    private static Optional<Refusal> refusal(HttpServerRequest request) {
        if (!Loopback.isNamedBy(request.authority())) {
            return refused("Host", "does not name loopback");
        }
        var proxy = request.headers().names().stream()
                .filter(OpenAccessGuard::isOfAProxy)
                .findFirst();
        if (proxy.isPresent()) {
            return refused(proxy.get(), "tells of a proxy");
        }
        // What nginx speaks to what is behind it, without any header that tells of it; no client of today does.
        if (request.version() == HttpVersion.HTTP_1_0) {
            return Optional.of(refusal("HTTP/1.0 is what proxies speak"));
        }
        if (READING.contains(request.method())) {
            // A browser does not show a foreign page what it reads here; what it writes would be done all the same.
            return Optional.empty();
        }
        String origin = request.getHeader("Origin");
        if (origin != null) {
            // To a browser the names of loopback are sites of their own, so that its other header would mislead.
            return Loopback.isOrigin(origin) ? Optional.empty() : refused("Origin", "tells of a page from elsewhere");
        }
        return "cross-site".equalsIgnoreCase(request.getHeader("Sec-Fetch-Site"))
                ? refused("Sec-Fetch-Site", "tells of a page from elsewhere")
                : Optional.empty();
    }

    private static boolean isOfAProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return OF_PROXIES.contains(name) || name.startsWith("x-forwarded-");
    }

    private static Optional<Refusal> refused(String header, String why) {
        return Optional.of(refusal("the header %s %s".formatted(header, why)).with("header", header));
    }

    private static Refusal refusal(String mark) {
        return KitProblem.OPEN_ACCESS_IS_LOCAL.because(
                "Without tokens this service answers this machine only, but %s; have it check tokens (docs/api.md), or ask it directly",
                mark);
    }
}
