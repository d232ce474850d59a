package dev.tandem.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GaugeValuesTest {
    private static final GaugeFamily HEIGHT = new GaugeFamily("tree_height_meters", "How high it is", "tree", "part");
    private static final GaugeFamily AGE = new GaugeFamily("tree_age_years", "How old it is", "tree");

    private final GaugeValues values = new GaugeValues();

    @Test
    void bothFormatsOfPrometheusTakeWhatIsWrittenAndMoreMayFollow() {
        values.add(HEIGHT, 12.5, "oak", "crown");
        values.add(AGE, 100, "oak");
        values.add(HEIGHT, 1, "fir \"b\"", "crown");

        assertThat(text()).isEqualTo("""
                # TYPE tree_height_meters gauge
                # HELP tree_height_meters How high it is
                tree_height_meters{tree="oak",part="crown"} 12.5
                tree_height_meters{tree="fir \\"b\\"",part="crown"} 1.0
                # TYPE tree_age_years gauge
                # HELP tree_age_years How old it is
                tree_age_years{tree="oak"} 100.0
                """);
    }

    @Test
    void ofNothingThereIsNothing() {
        assertThat(text()).isEmpty();
    }

    private String text() {
        return new String(values.text(), StandardCharsets.UTF_8);
    }
}
