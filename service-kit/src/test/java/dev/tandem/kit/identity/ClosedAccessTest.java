package dev.tandem.kit.identity;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.kit.identity.AccessConfig.Mode;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosedAccessTest {
    private Boolean discovery;

    @Test
    void aServiceThatChecksTokensIsToldWhoseAndForWhom() {
        starts(Mode.OIDC, "https://issuer.example", null, "tandem", null);
        starts(Mode.OIDC, null, "a key", "tandem", "https://issuer.example");

        isRefused(null, null, "tandem", null, "QUARKUS_OIDC_AUTH_SERVER_URL");
        isRefused("https://issuer.example", null, null, null, "QUARKUS_OIDC_TOKEN_AUDIENCE");
        isRefused(null, "a key", null, "https://issuer.example", "QUARKUS_OIDC_TOKEN_AUDIENCE");
        isRefused(null, "a key", "tandem", null, "QUARKUS_OIDC_TOKEN_ISSUER");
        isRefused("https://issuer.example", "a key", "tandem", null, "QUARKUS_OIDC_TOKEN_ISSUER");
    }

    @Test
    void anyIsNobodysName() {
        isRefused("https://issuer.example", null, "tandem", "any", "QUARKUS_OIDC_TOKEN_ISSUER");
        isRefused(null, "a key", "tandem", "any", "QUARKUS_OIDC_TOKEN_ISSUER");
        isRefused("https://issuer.example", null, "any", null, "QUARKUS_OIDC_TOKEN_AUDIENCE");
    }

    @Test
    void aProviderThatIsNotAskedForItsNameMustBeNamed() {
        discovery = false;

        isRefused("https://issuer.example", null, "tandem", null, "QUARKUS_OIDC_TOKEN_ISSUER");
        starts(Mode.OIDC, "https://issuer.example", null, "tandem", "https://issuer.example");
    }

    @Test
    void aServiceThatIsOpenNeedsNothing() {
        starts(Mode.OPEN, null, null, null, null);
    }

    private void starts(Mode mode, String provider, String key, String audience, String issuer) {
        assertThatNoException()
                .isThrownBy(
                        () -> access(mode, provider, key, audience, issuer).refuseWithoutAnIssuerAndAnAudience(null));
    }

    private void isRefused(String provider, String key, String audience, String issuer, String variable) {
        assertThatThrownBy(() ->
                        access(Mode.OIDC, provider, key, audience, issuer).refuseWithoutAnIssuerAndAnAudience(null))
                .hasMessageStartingWith("Set " + variable + " to ");
    }

    private ClosedAccess access(Mode mode, String provider, String key, String audience, String issuer) {
        return new ClosedAccess(
                new Config(mode),
                Optional.ofNullable(provider),
                Optional.ofNullable(discovery),
                Optional.ofNullable(key),
                Optional.ofNullable(audience),
                Optional.ofNullable(issuer));
    }

    private record Config(Mode mode) implements AccessConfig {
        @Override
        public boolean choiceInDocs() {
            return false;
        }

        @Override
        public Set<String> roles() {
            return Set.of();
        }

        @Override
        public Optional<String> rolePrefix() {
            return Optional.empty();
        }

        @Override
        public Optional<String> productsClaim() {
            return Optional.empty();
        }
    }
}
