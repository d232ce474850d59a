package dev.tandem.kit.database;

import java.util.List;

/**
 * A gauge of which there is one for each of many things.
 *
 * @param name as Prometheus knows it, with its unit
 * @param labels what tells one from the other
 */
public record GaugeFamily(String name, String help, List<String> labels) {
    public GaugeFamily(String name, String help, String... labels) {
        this(name, help, List.of(labels));
    }
}
