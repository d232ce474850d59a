package dev.tandem.kit.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a proxy says of a request could be said by anybody: a service that is to believe it is told of whom. */
@ApplicationScoped
class TrustedProxies {
    private final boolean believes;
    private final boolean namesThem;

    TrustedProxies(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean believes,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        this.believes = believes;
        this.namesThem = trusted.isPresent();
    }

    void refuseToBelieveAnybody(@Observes StartupEvent startup) {
        if (believes && !namesThem) {
            throw new IllegalStateException("Set QUARKUS_HTTP_PROXY_TRUSTED_PROXIES to the addresses of the proxies "
                    + "whose Forwarded or X-Forwarded-* this service is to believe");
        }
    }
}
