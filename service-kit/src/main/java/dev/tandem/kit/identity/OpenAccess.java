package dev.tandem.kit.identity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Open access for the local stack: whoever reaches the loopback port is who they say they are. It does not start on
 * any other interface; {@link OpenAccessGuard} keeps out what reaches the port for somebody elsewhere.
 */
@ApplicationScoped
public class OpenAccess implements HttpAuthenticationMechanism {
    private static final String ADMIN = "admin";

    private final AccessConfig config;
    private final String host;

    OpenAccess(AccessConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.config = config;
        this.host = host;
    }

    void refuseOutsideLoopback(@Observes StartupEvent startup) {
        if (isOpen() && !Loopback.isNamedBy(host)) {
            throw new IllegalStateException(
                    "tandem.access.mode=open is for loopback only, but quarkus.http.host is " + host);
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        if (!isOpen()) {
            return Uni.createFrom().nullItem();
        }
        String role =
                Optional.ofNullable(context.request().getHeader("Tandem-Role")).orElse(ADMIN);
        if (!config.roles().contains(role)) {
            return Uni.createFrom()
                    .failure(new AuthenticationFailedException("Tandem-Role must be one of " + config.roles()));
        }
        String name = Optional.ofNullable(context.request().getHeader("Tandem-Actor"))
                .filter(actor -> !actor.isBlank() && actor.length() <= 200)
                .orElse(role);
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(name))
                        .addRole(role)
                        .build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return isOpen()
                ? Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Tandem-Role"))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    private boolean isOpen() {
        return config.mode() == AccessConfig.Mode.OPEN;
    }
}
