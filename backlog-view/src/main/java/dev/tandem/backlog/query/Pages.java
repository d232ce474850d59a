package dev.tandem.backlog.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tandem.backlog.merge.Merge;
import dev.tandem.backlog.merge.Running;
import dev.tandem.backlog.projection.Renewal;
import dev.tandem.kit.database.ReadOnly;
import dev.tandem.kit.json.EventJson;
import dev.tandem.kit.page.Cursor;
import dev.tandem.model.points.Share;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places items on demand. A page costs one statement, whatever the length of the backlog and wherever the page is. */
@ApplicationScoped
class Pages {
    /** Of what most pages need; the buffer grows where that is not enough. */
    private static final int BYTES_PER_ITEM = 850;

    private final ReadOnly database;
    private final Renewal renewal;

    Pages(ReadOnly database, Renewal renewal) {
        this.database = database;
        this.renewal = renewal;
    }

    /** @param tag of the state that it shows */
    record Page(Rendered rendered, String tag) {}

    /** @param cursor that the page before gave */
    Page read(UUID productId, Optional<Walk> cursor, int limit) {
        if (cursor.isPresent() && !cursor.get().isOf(productId)) {
            throw Cursor.invalid();
        }
        int share = cursor.map(walk -> walk.share().basisPoints()).orElse(Share.WHOLE / 5);
        var rows = rows(productId, cursor, PageRows.Limits.likely(limit, share));
        if (!rows.head().isCurrent()) {
            renewal.renew(productId);
            rows = rows(productId, cursor, PageRows.Limits.likely(limit, share));
        }
        var page = page(rows, cursor, limit);
        if (rows.ranOut()) {
            // Read as a whole once more, so that all of it is of one state.
            page = page(rows(productId, cursor, PageRows.Limits.enough(limit)), cursor, limit);
        }
        return page;
    }

    private PageRows rows(UUID productId, Optional<Walk> cursor, PageRows.Limits limits) {
        var features = cursor.map(Walk::features).orElse(Walk.Place.START);
        var debt = cursor.map(Walk::debt).orElse(Walk.Place.START);
        return database.oneStatement(connection -> PageRows.read(connection, productId, features, debt, limits))
                .orElseThrow(() -> Backlogs.unknownProduct(productId.toString()));
    }

    private static Page page(PageRows rows, Optional<Walk> cursor, int limit) {
        var head = rows.head();
        var walk = cursor.orElseGet(() -> Walk.start(head));
        var median = walk.median();
        var merge = new Merge<>(
                walk.share(),
                walk.balance(),
                walk.running(),
                rows.features().candidates(median),
                rows.debt().candidates(median));
        var placed = new ArrayList<Item>(limit);
        while (merge.hasNext() && placed.size() < limit) {
            var placement = merge.next();
            placed.add(new Item(placement.placed().item(), placement.position()));
            walk = walk.after(placement);
        }
        String next = merge.hasNext() ? Cursor.encode(walk) : null;
        return page(placed, head, new OrderNumbers(walk.share(), walk.balance(), median), walk.running(), next);
    }

    /** @param position null where it is not in the order */
    record Item(LaneRow row, @Nullable Long position) {}

    /**
     * @param numbers that its walk keeps
     * @param last what is placed up to its last item
     */
    static Page page(List<Item> items, PageHead head, OrderNumbers numbers, Running last, @Nullable String next) {
        return new Page(new Rendered(json(items, numbers, head, last, next), next), head.tag());
    }

    private static byte[] json(
            List<Item> items, OrderNumbers numbers, PageHead head, Running last, @Nullable String next) {
        var json = new JsonBytes(500 + items.size() * BYTES_PER_ITEM).raw("{\"items\":[");
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (i > 0) {
                json.write(',');
            }
            ItemJson.write(json, item.row(), item.position(), numbers.median(), head);
        }
        return json.raw("],\"share\":")
                .raw(bytes(share(head, numbers, last)))
                .raw(",\"next\":")
                .text(next)
                .raw(",\"asOf\":")
                .text(head.asOf())
                .raw("}")
                .toByteArray();
    }

    private static BacklogPage.ShareView share(PageHead head, OrderNumbers numbers, Running last) {
        return new BacklogPage.ShareView(
                numbers.share(),
                numbers.balance(),
                Share.ratio(last.debt(), last.total()),
                Share.ratio(head.debtInLanes(), head.pointsInLanes()));
    }

    private static byte[] bytes(Object value) {
        try {
            return EventJson.MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("State in memory can be written", e);
        }
    }
}
