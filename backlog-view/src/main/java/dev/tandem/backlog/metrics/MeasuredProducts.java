package dev.tandem.backlog.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** The products that have metrics of their own; the same on both services, since both know the same. */
@ApplicationScoped
public class MeasuredProducts {
    private final List<String> keys;
    private final int most;

    MeasuredProducts(MetricsConfig config) {
        this.keys = config.products();
        this.most = config.mostProducts();
    }

    /** A select of their heads. Keys hold letters and digits only, so they can stand in a statement. */
    public String heads() {
        String named = keys.contains(MetricsConfig.ALL)
                ? ""
                : keys.stream().collect(Collectors.joining("', '", "and product_key in ('", "')"));
        return """
                select * from backlog_head
                where product_key is not null and not product_deleted and product_archived is not true %s
                order by items desc, product_key limit %d
                """.formatted(named, most);
    }
}
