package dev.tandem.backlog.metrics;

import dev.tandem.kit.database.GaugeFamily;
import dev.tandem.kit.database.GaugeValues;
import dev.tandem.kit.database.ManyGauges;
import dev.tandem.model.lane.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the backlog of each measured product is in this copy. */
@ApplicationScoped
class BacklogGauges implements ManyGauges {
    private static final GaugeFamily READY = new GaugeFamily(
            "tandem_backlog_ready_points", "Points of what is ready, of the first 100 of each lane", "product", "lane");
    private static final GaugeFamily CAPACITY = new GaugeFamily(
            "tandem_backlog_capacity_points", "Points that a sprint of the product has room for", "product");
    private static final GaugeFamily DIGEST = new GaugeFamily(
            "tandem_backlog_digest",
            "The last 48 bits of the digest of this copy: at rest, the same on both services",
            "product");
    private static final double TENTHS = 10.0;

    private final MeasuredProducts products;
    private final ReadyWork ready;

    BacklogGauges(MeasuredProducts products, ReadyWork ready) {
        this.products = products;
        this.ready = ready;
    }

    /** @param digest so many of its bits as a double holds */
    private record Head(String key, String state, @Nullable BigDecimal capacity, long digest) {}

    @Override
    public void read(Connection database, GaugeValues into) throws SQLException {
        var heads = heads(database);
        var states = new LinkedHashMap<UUID, String>();
        heads.forEach((id, head) -> states.put(id, head.state()));
        ready.count(database, states);
        heads.forEach((id, head) -> {
            var work = ready.of(id);
            if (work != null) {
                into.add(READY, work.features() / TENTHS, head.key(), Lane.FEATURE.name());
                into.add(READY, work.debt() / TENTHS, head.key(), Lane.DEBT.name());
            }
            if (head.capacity() != null) {
                into.add(CAPACITY, head.capacity().doubleValue(), head.key());
            }
            into.add(DIGEST, (double) head.digest(), head.key());
        });
    }

    private Map<UUID, Head> heads(Connection database) throws SQLException {
        var heads = new LinkedHashMap<UUID, Head>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select product_id, product_key, sequence || '-' || generation, capacity / 10.0,
                            mod(digest, %d)
                        from (%s) measured
                        """.formatted(1L << 48, products.heads()))) {
            while (rows.next()) {
                heads.put(
                        rows.getObject(1, UUID.class),
                        new Head(rows.getString(2), rows.getString(3), rows.getBigDecimal(4), rows.getLong(5)));
            }
        }
        return heads;
    }
}
