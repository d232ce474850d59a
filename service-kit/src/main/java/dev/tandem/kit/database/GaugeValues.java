package dev.tandem.kit.database;

import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was read of gauges, written as whoever scrapes takes it. */
public final class GaugeValues {
    private static final String END = "# EOF\n";

    private final Map<GaugeFamily, List<Sample>> samples = new LinkedHashMap<>();

    /** @param labels in the family's order */
    public void add(GaugeFamily family, double value, String... labels) {
        samples.computeIfAbsent(family, any -> new ArrayList<>())
                .add(new Sample(family.name(), family.labels(), List.of(labels), value));
    }

    /**
     * In the format of OpenMetrics, without the line that ends it: more follows. Of gauges, the text format of Prometheus
     * takes the same lines; what it writes itself, with a comma behind the last label, OpenMetrics does not take.
     */
    byte[] text() {
        var families = samples.entrySet().stream()
                .map(each -> new MetricFamilySamples(
                        each.getKey().name(),
                        Collector.Type.GAUGE,
                        each.getKey().help(),
                        each.getValue()))
                .toList();
        try (var text = new StringWriter()) {
            TextFormat.writeOpenMetrics100(text, Collections.enumeration(families));
            text.getBuffer().setLength(text.getBuffer().length() - END.length());
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
