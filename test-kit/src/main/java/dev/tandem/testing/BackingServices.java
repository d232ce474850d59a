package dev.tandem.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a {@code @QuarkusTest} its database and its broker. */
public final class BackingServices implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Backing backing = Backing.shared();
        return Map.of(
                "quarkus.datasource.jdbc.url", backing.jdbcUrl(),
                "quarkus.datasource.username", backing.username(),
                "quarkus.datasource.password", backing.password(),
                "kafka.bootstrap.servers", backing.bootstrapServers());
    }

    @Override
    public void stop() {
        // The backing is shared by every application that this JVM starts, and ends with the JVM.
    }
}
