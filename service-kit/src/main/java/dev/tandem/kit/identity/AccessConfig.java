package dev.tandem.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "tandem.access")
public interface AccessConfig {
    enum Mode {
        /** Bearer tokens, checked by OIDC. */
        OIDC,
        /** Anybody who reaches the port; on loopback only. */
        OPEN
    }

    @WithDefault("oidc")
    Mode mode();

    /** Whether the API's page offers the roles, where one may choose. */
    @WithDefault("false")
    boolean choiceInDocs();

    /** Every role that a resource may ask for. */
    Set<String> roles();

    /** What the identity provider's names of these roles begin with; only names that do count then. */
    Optional<String> rolePrefix();

    /** The claim that tells which products a token is for; without one every token is for all of them. */
    Optional<String> productsClaim();
}
