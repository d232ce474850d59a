package dev.tandem.kit.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the document says beyond the code: what operations and fields mean, which values and problems there are. Each
 * module says its part in a file of its own.
 */
record Words(Map<String, String> all) {
    static final String FILE = "META-INF/contract.properties";

    static Words ofAllModules() {
        var all = new TreeMap<String, String>();
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources(FILE))) {
                try (InputStream in = file.openStream()) {
                    var words = new Properties();
                    words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                    words.stringPropertyNames().forEach(key -> add(all, key, words.getProperty(key)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(all);
    }

    private static void add(Map<String, String> all, String key, String value) {
        var other = all.put(key, value.strip());
        if (other != null && !other.equals(value.strip())) {
            throw new IllegalStateException("Two modules say different things of " + key);
        }
    }

    /** The first of these that is said. */
    Optional<String> first(String... keys) {
        return Arrays.stream(keys)
                .flatMap(key -> Stream.ofNullable(all.get(key)))
                .findFirst();
    }

    Optional<Integer> number(String... keys) {
        return first(keys).map(Integer::valueOf);
    }

    /** With commas between them; empty where nothing is said. */
    List<String> list(String key) {
        return first(key).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** What is said under names that begin so, by the rest of the name. */
    Map<String, String> under(String prefix) {
        var found = new TreeMap<String, String>();
        all.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
