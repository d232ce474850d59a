package dev.tandem.backlog.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/** Which products have metrics of their own: each costs whoever gathers them some fifteen time series for each service. */
@ConfigMapping(prefix = "tandem.metrics")
interface MetricsConfig {
    String ALL = "*";

    /** Keys of products, or {@code *} for whichever there are. */
    @WithDefault(ALL)
    List<@Pattern(regexp = "\\*|[A-Z0-9]{2,10}", message = "must be keys of products, or * for all") String> products();

    /** Of so many at the most: of those with the most items. */
    @WithDefault("500")
    @Min(0)
    int mostProducts();
}
