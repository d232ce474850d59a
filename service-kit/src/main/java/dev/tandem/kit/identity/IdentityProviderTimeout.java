package dev.tandem.kit.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The framework waits so long for a connection to the identity provider, but for an answer without end. */
@Unremovable
@ApplicationScoped
class IdentityProviderTimeout implements OidcRequestFilter {
    private final Duration timeout;

    IdentityProviderTimeout(@ConfigProperty(name = "quarkus.oidc.connection-timeout") Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        context.request().timeout(timeout.toMillis());
        return Uni.createFrom().voidItem();
    }
}
