package dev.tandem.kit.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whom a token stands for: an actor whom history can name, with no roles but ours. */
@ApplicationScoped
class TokenIdentity implements SecurityIdentityAugmentor {
    private final AccessConfig config;
    private final Clock clock;

    TokenIdentity(AccessConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(() -> identity.getPrincipal() instanceof JsonWebToken token
                        ? of(new AccessToken(token), identity)
                        : identity);
    }

    private SecurityIdentity of(AccessToken token, SecurityIdentity identity) {
        token.refuseUnlessItHolds(clock.instant());
        var identityOfToken = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.actor()))
                .addRoles(ours(identity.getRoles()))
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        config.productsClaim()
                .ifPresent(claim -> identityOfToken.addAttribute(CurrentAccess.ATTRIBUTE, token.access(claim)));
        return identityOfToken.build();
    }

    /** A provider knows many groups that are none of our business. */
    private Set<String> ours(Set<String> given) {
        String prefix = config.rolePrefix().orElse("");
        return given.stream()
                .filter(role -> role.startsWith(prefix))
                .map(role -> role.substring(prefix.length()))
                .filter(config.roles()::contains)
                .collect(Collectors.toSet());
    }
}
