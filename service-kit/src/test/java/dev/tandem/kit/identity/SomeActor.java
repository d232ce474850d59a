package dev.tandem.kit.identity;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Who asks, outside a request. */
public final class SomeActor {
    private SomeActor() {}

    public static CurrentActor named(String name) {
        return new CurrentActor(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .build());
    }
}
