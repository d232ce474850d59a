package dev.tandem.backlog.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.tandem.backlog.projection.BudgetSnapshot;
import dev.tandem.backlog.projection.ReleaseSnapshot;
import dev.tandem.kit.json.EventJson;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a page needs to know of its product, read in the statement that reads the items. */
record PageHead(
        UUID productId,
        long sequence,
        int generation,
        long digest,
        @Nullable BudgetSnapshot told,
        @Nullable Map<UUID, ReleaseSnapshot> releases,
        long featurePoints,
        long featureUnestimated,
        long debtPoints,
        long debtUnestimated) {
    /** As one column, so that head and items can be rows of one statement. */
    static final String JSON = """
            json_build_object(
                'productId', product_id, 'sequence', sequence, 'generation', generation,
                'digest', mod(digest, 4294967296)::bigint,
                'told', case when budget_version is not null then json_build_object(
                    'epoch', budget_epoch, 'version', budget_version, 'debtShareBasisPoints', debt_share,
                    'carryUnits', carry, 'liveBalanceUnits', live_balance, 'medianTenths', median,
                    'capacityTenths', capacity) end,
                'releases', nullif(releases, '{}'),
                'featurePoints', feature_points, 'featureUnestimated', feature_unestimated,
                'debtPoints', debt_points, 'debtUnestimated', debt_unestimated)::text""";

    private static final ObjectReader READER = EventJson.MAPPER.readerFor(PageHead.class);

    static PageHead read(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    String tag() {
        return HeadState.tag(sequence, generation, digest);
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

    /** @param placed tenths; null where it has no estimate */
    boolean isTooLarge(Lane lane, @Nullable Integer placed) {
        return placed != null && budget().isTooLarge(lane, placed);
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
