package dev.tandem.backlog.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.tandem.backlog.projection.BudgetSnapshot;
import dev.tandem.backlog.projection.ReleaseSnapshot;
import dev.tandem.backlog.projection.Renewal;
import dev.tandem.kit.json.EventJson;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import dev.tandem.model.ready.DefinitionOfReady;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a page needs to know of its product, read in the statement that reads the items. */
public record PageHead(
        UUID productId,
        long sequence,
        int generation,
        int shape,
        long digest,
        @Nullable BudgetSnapshot told,
        @Nullable Map<UUID, ReleaseSnapshot> releases,
        @Nullable Integer readyChecks,
        long featurePoints,
        long featureUnestimated,
        long debtPoints,
        long debtUnestimated) {
    /** As one column, so that head and items can be rows of one statement. */
    public static final String JSON = """
            json_build_object(
                'productId', product_id, 'sequence', sequence, 'generation', generation, 'shape', shape,
                'digest', mod(digest, 4294967296)::bigint,
                'told', case when budget_version is not null then json_build_object(
                    'epoch', budget_epoch, 'version', budget_version, 'debtShareBasisPoints', debt_share,
                    'carryUnits', carry, 'liveBalanceUnits', live_balance, 'medianTenths', median,
                    'capacityTenths', capacity) end,
                'releases', nullif(releases, '{}'), 'readyChecks', ready_checks,
                'featurePoints', feature_points, 'featureUnestimated', feature_unestimated,
                'debtPoints', debt_points, 'debtUnestimated', debt_unestimated)::text""";

    /** Of rows of backlog_head: that there is such a product. */
    static final String KNOWN = "product_version is not null and not product_deleted";

    private static final int DEFAULT_READY = DefinitionOfReady.DEFAULT.bits();
    private static final ObjectReader READER = EventJson.MAPPER.readerFor(PageHead.class);

    /** @return nothing where there is no such product */
    static Optional<PageHead> read(Connection connection, UUID productId) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select %s from backlog_head where product_id = ? and %s".formatted(JSON, KNOWN))) {
            statement.setObject(1, productId);
            var rows = statement.executeQuery();
            return rows.next() ? Optional.of(read(rows.getString(1))) : Optional.empty();
        }
    }

    public static PageHead read(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Whether this release of the code made the rows. */
    boolean isCurrent() {
        return shape == Renewal.CURRENT;
    }

    String tag() {
        return HeadState.tag(sequence, generation, digest);
    }

    /** The place in the feed of changes that this state is. */
    String asOf() {
        return Since.now(this).cursor();
    }

    BudgetSnapshot budget() {
        return told == null ? BudgetSnapshot.DEFAULT : told;
    }

    Share share() {
        return budget().debtShare();
    }

    Balance balance() {
        return budget().balance();
    }

    Points median() {
        return budget().median();
    }

    OrderNumbers numbers() {
        return new OrderNumbers(share(), balance(), median());
    }

    /** @param placed tenths; null where it has no estimate */
    boolean isTooLarge(Lane lane, @Nullable Integer placed) {
        return placed != null && budget().isTooLarge(lane, placed);
    }

    /** What the product asks of an item before it goes into a sprint, as bits. */
    int readyBits() {
        return readyChecks == null ? DEFAULT_READY : readyChecks;
    }

    @Nullable
    ReleaseSnapshot release(@Nullable UUID id) {
        var release = id == null || releases == null ? null : releases.get(id);
        return release == null || release.deleted() ? null : release;
    }

    long debtInLanes() {
        return debtPoints + debtUnestimated * median().tenths();
    }

    long pointsInLanes() {
        return debtInLanes() + featurePoints + featureUnestimated * median().tenths();
    }
}
