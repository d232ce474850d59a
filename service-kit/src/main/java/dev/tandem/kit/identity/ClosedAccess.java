package dev.tandem.kit.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tokens are checked by whom they are of and whom they are for. Without either, a token that the same provider made
 * for any other application would do, so a service that lacks them does not start.
 */
@ApplicationScoped
class ClosedAccess {
    /** With which the framework does not look at all. */
    private static final String ANY = "any";

    private final AccessConfig config;
    private final boolean hasProvider;
    private final boolean hasKey;
    private final boolean hasAudience;
    private final boolean hasIssuer;

    ClosedAccess(
            AccessConfig config,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> provider,
            @ConfigProperty(name = "quarkus.oidc.discovery-enabled") Optional<Boolean> discovery,
            @ConfigProperty(name = "quarkus.oidc.public-key") Optional<String> publicKey,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<String> audience,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer) {
        this.config = config;
        this.hasProvider = provider.isPresent();
        this.hasKey = publicKey.isPresent();
        this.hasAudience = audience.filter(ClosedAccess::isOne).isPresent();
        // A provider tells its own name, where it is asked at all: not beside a key, and not without discovery.
        boolean isTold = hasProvider && !hasKey && discovery.orElse(true);
        this.hasIssuer = issuer.map(ClosedAccess::isOne).orElse(isTold);
    }

    void refuseWithoutAnIssuerAndAnAudience(@Observes StartupEvent startup) {
        if (config.mode() == AccessConfig.Mode.OIDC) {
            require(
                    hasProvider || hasKey,
                    "Set QUARKUS_OIDC_AUTH_SERVER_URL to the OIDC provider whose tokens this service takes");
            require(hasAudience, "Set QUARKUS_OIDC_TOKEN_AUDIENCE to the audience that tokens for this service name");
            require(hasIssuer, "Set QUARKUS_OIDC_TOKEN_ISSUER to the one issuer whose tokens this service takes");
        }
    }

    private static boolean isOne(String name) {
        return !name.isBlank() && !name.equals(ANY);
    }

    private static void require(boolean isGiven, String otherwise) {
        if (!isGiven) {
            throw new IllegalStateException(otherwise);
        }
    }
}
