package dev.tandem.kit.trace;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Traces are made where a collector is named to send them to, and cost nothing elsewhere. */
public final class WhereTracesGo implements ConfigSourceFactory {
    private static final String OFF = "quarkus.otel.sdk.disabled";
    private static final String COLLECTOR = "tandem.otlp.endpoint";
    /** Above the defaults, below what files and the environment say. */
    private static final int ORDINAL = 90;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String collector = context.getValue(COLLECTOR).getValue();
        // Said either way: what holds while the service is built is its default when it runs.
        Map<String, String> settings = collector == null || collector.isBlank()
                ? Map.of(OFF, "true")
                : Map.of(OFF, "false", "quarkus.otel.exporter.otlp.endpoint", collector);
        return List.of(new PropertiesConfigSource(settings, "where traces go", ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
