package dev.tandem.engineering.budget;

import dev.tandem.backlog.metrics.MeasuredProducts;
import dev.tandem.kit.database.GaugeFamily;
import dev.tandem.kit.database.GaugeValues;
import dev.tandem.kit.database.ManyGauges;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How each product's budget stands. What is not known of one, such as the share done while nothing is, has no series. */
@ApplicationScoped
class ProductBudgetGauges implements ManyGauges {
    private static final GaugeFamily STATUS = new GaugeFamily(
            "tandem_budget_status", "1 for the status that the budget has, 0 for the others", "product", "status");

    /** In the order of the statement's columns, behind key and status. */
    private static final List<GaugeFamily> NUMBERS = List.of(
            ofAProduct("tandem_budget_debt_share", "The share of debt that was agreed on"),
            ofAProduct(
                    "tandem_budget_planned_share",
                    "The share of debt that the active sprint, else the last one, committed to"),
            ofAProduct(
                    "tandem_budget_rolling_share", "The share of debt in what was done over the window of the policy"),
            ofAProduct("tandem_budget_next_target", "The share of debt that the next sprint should have"),
            ofAProduct("tandem_budget_carry_points", "Points of debt owed, or overspent below 0"));

    private static final int FIRST_NUMBER = 3;

    private static final String READ = """
            select product.product_key, coalesce(b.status, 'INSUFFICIENT_DATA'),
                coalesce(b.debt_share, %2$d) / 10000.0,
                round(planned.debt / nullif(planned.feature + planned.debt, 0), 4),
                b.rolling / 10000.0,
                coalesce(b.next_target, b.debt_share, %2$d) / 10000.0,
                coalesce(b.carry, 0) / 100000.0
            from (%1$s) product
            left join budget b on b.id = product.product_id
            left join lateral (
                select planned_feature as feature, planned_debt as debt from budget_sprint
                where product_id = product.product_id and b.running is null order by number desc limit 1) last on true
            cross join lateral (
                select coalesce(cast(b.running #>> '{planned,feature}' as numeric), last.feature) as feature,
                    coalesce(cast(b.running #>> '{planned,debt}' as numeric), last.debt) as debt) planned
            """;

    private final MeasuredProducts products;

    ProductBudgetGauges(MeasuredProducts products) {
        this.products = products;
    }

    private static GaugeFamily ofAProduct(String name, String help) {
        return new GaugeFamily(name, help, "product");
    }

    @Override
    public void read(Connection database, GaugeValues into) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(READ.formatted(products.heads(), Policy.DEFAULT.share()))) {
            while (rows.next()) {
                add(rows, into);
            }
        }
    }

    private static void add(ResultSet row, GaugeValues into) throws SQLException {
        String product = row.getString(1);
        String is = row.getString(2);
        for (BudgetStatus status : BudgetStatus.values()) {
            into.add(STATUS, status.name().equals(is) ? 1 : 0, product, status.name());
        }
        for (int i = 0; i < NUMBERS.size(); i++) {
            BigDecimal value = row.getBigDecimal(FIRST_NUMBER + i);
            if (value != null) {
                into.add(NUMBERS.get(i), value.doubleValue(), product);
            }
        }
    }
}
