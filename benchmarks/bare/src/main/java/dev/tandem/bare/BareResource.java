package dev.tandem.bare;

import io.agroal.api.AgroalDataSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/items")
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {
    private static final int PAGE = 50;
    // A parameter as the limit would make PostgreSQL plan at each execution.
    private static final String SCAN = "select " + BareItem.COLUMNS
            + " from bare_item where lane = 'FEATURE' and position > ? order by position limit " + PAGE;

    private final AgroalDataSource database;

    BareResource(AgroalDataSource database) {
        this.database = database;
    }

    public record BarePage(List<BareItem> items) {}

    @GET
    public BarePage page(@RestQuery long after) throws SQLException {
        var items = new ArrayList<BareItem>(PAGE);
        try (var connection = database.getConnection();
                var scan = connection.prepareStatement(SCAN)) {
            scan.setLong(1, after);
            try (var rows = scan.executeQuery()) {
                while (rows.next()) {
                    items.add(BareItem.of(rows));
                }
            }
        }
        return new BarePage(items);
    }
}
