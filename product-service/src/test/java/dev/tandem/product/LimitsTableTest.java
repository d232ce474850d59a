package dev.tandem.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.token.TokenConfig;
import dev.tandem.imports.ImportConfig;
import dev.tandem.kit.audit.AuditConfig;
import dev.tandem.kit.body.BodyConfig;
import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.kit.json.JsonConfig;
import dev.tandem.kit.limit.LimitConfig;
import dev.tandem.kit.webhook.WebhookConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of limits says what the service is configured to. */
class LimitsTableTest {
    private static final Path ROOT = Path.of(System.getProperty("tandem.root", ".."));
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| [^|]+\\| `([A-Z_]+)` \\| ([^| ]+) \\| ?([^|]*)\\|[^|]+\\|$");
    private static final Pattern PROBLEM = Pattern.compile("(\\d{3}) `([a-z-]+)`");

    @Test
    void everySettingIsThereWithItsDefault() throws Exception {
        Map<String, String> told = rows().collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        var known = defaults();

        assertThat(told).hasSizeGreaterThan(25);
        assertThat(known).containsAllEntriesOf(told);
    }

    @Test
    void everyProblemIsOneOfTheCatalogue() throws IOException {
        String catalogue = Files.readString(ROOT.resolve("docs/problems.md"));

        assertThat(rows().flatMap(row -> PROBLEM.matcher(row.group(3)).results()))
                .hasSizeGreaterThan(15)
                .allSatisfy(problem ->
                        assertThat(catalogue).contains("| `%s` | %s |".formatted(problem.group(2), problem.group(1))));
    }

    private static Stream<MatchResult> rows() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/operations.md"));
        String section = page.substring(page.indexOf("\n## Limits"), page.indexOf("\n## Behind a proxy"));
        return ROW.matcher(section).results();
    }

    /** Of both services alike, by the names that the environment has for them. */
    private static Map<String, String> defaults() throws Exception {
        var config = configuration();
        var defaults = new HashMap<String, String>();
        for (String name : config.getPropertyNames()) {
            String value = config.getRawValue(name);
            if (value != null) {
                defaults.put(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value);
            }
        }
        return defaults;
    }

    private static SmallRyeConfig configuration() throws Exception {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withValidateUnknown(false);
        for (String file : List.of(
                "service-kit/src/main/resources/META-INF/microprofile-config.properties",
                "backlog-view/src/main/resources/META-INF/microprofile-config.properties",
                "backlog-import/src/main/resources/META-INF/microprofile-config.properties",
                "product-service/src/main/resources/application.properties")) {
            builder.withSources(
                    new PropertiesConfigSource(ROOT.resolve(file).toUri().toURL()));
        }
        for (Class<?> mapped : List.of(
                LimitConfig.class,
                AuditConfig.class,
                BodyConfig.class,
                JsonConfig.class,
                JournalConfig.class,
                WebhookConfig.class,
                ImportConfig.class,
                TokenConfig.class,
                // Nobody else's matter, but for this.
                Class.forName("dev.tandem.backlog.feed.StreamConfig"))) {
            builder.withMapping(mapped);
        }
        return builder.build();
    }
}
