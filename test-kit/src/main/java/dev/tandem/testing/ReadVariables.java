package dev.tandem.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a service reads of its own configuration, as variables of the environment, with the defaults: from the interfaces
 * that map it, and from the properties that it and its modules ship.
 */
final class ReadVariables {
    private static final String SERVICE = "application.properties";
    private static final String SHARED = "META-INF/microprofile-config.properties";
    /** What the contract says, which is text and nothing to be set. */
    private static final String TEXTS = "tandem.document.";

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(tandem\\.[a-z.-]+)(?::([^}]*))?}");

    private final Map<String, Optional<String>> defaults = new TreeMap<>();

    private ReadVariables() {}

    /** @return the defaults by the names of the variables; none where whoever runs it must say it, or may leave it out */
    static Map<String, Optional<String>> ofThisService() {
        var read = new ReadVariables();
        MainClasses.in("dev.tandem").stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(JavaClass::reflect)
                .map(ConfigClass::configClass)
                .forEach(mapping -> mapping.getProperties().forEach(read::add));
        // What stands in the service's own file overrides what its modules ship.
        for (String name : List.of(SHARED, SERVICE)) {
            read.files(name).forEach(read::addAll);
        }
        return read.defaults;
    }

    /** The name of a property in the environment. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private void add(String property, @Nullable String value) {
        boolean isOneOfMany = property.endsWith("]");
        if (property.startsWith("tandem.") && !property.startsWith(TEXTS) && !isOneOfMany) {
            defaults.put(variable(property), Optional.ofNullable(value).filter(text -> !text.isEmpty()));
        }
    }

    private void addAll(Properties properties) {
        properties.stringPropertyNames().forEach(name -> {
            String value = properties.getProperty(name);
            REFERENCE.matcher(value).results().forEach(found -> {
                if (!defaults.containsKey(variable(found.group(1)))) {
                    add(found.group(1), found.group(2));
                }
            });
            add(name, value);
        });
    }

    private List<Properties> files(String name) {
        try {
            return Collections.list(
                            Thread.currentThread().getContextClassLoader().getResources(name))
                    .stream()
                    .filter(ReadVariables::isShipped)
                    .map(ReadVariables::load)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isShipped(URL file) {
        return !file.getPath().contains("/test-kit") && !file.getPath().contains("/test-classes/");
    }

    private static Properties load(URL file) {
        try (InputStream in = file.openStream()) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
