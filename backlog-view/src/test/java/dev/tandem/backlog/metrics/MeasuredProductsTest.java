package dev.tandem.backlog.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredProductsTest {
    @Test
    void whicheverThereAreAreMeasuredThoseWithTheMostItemsFirst() {
        assertThat(heads(Map.of()))
                .doesNotContain("product_key in")
                .contains("order by items desc, product_key limit 500");
    }

    @Test
    void namedOnesAreMeasuredAndNoOthers() {
        assertThat(heads(Map.of("tandem.metrics.products", "PAY,SHOP", "tandem.metrics.most-products", "7")))
                .contains("and product_key in ('PAY', 'SHOP')")
                .contains("limit 7");
    }

    private static String heads(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(MetricsConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(MetricsConfig.class);
        return new MeasuredProducts(config).heads();
    }
}
