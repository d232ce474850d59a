package dev.tandem.backlog.query;

import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.util.Objects;
import java.util.UUID;

/**
 * How far a walk through a filtered list is: how far each lane was read, and by key what stands in none; the filter,
 * and the share, balance and median, which the walk keeps from its beginning.
 */
record FilteredWalk(
        UUID product,
        String filter,
        Share share,
        Balance balance,
        Points median,
        Walk.Place features,
        Walk.Place debt,
        String finished) {
    FilteredWalk {
        Objects.requireNonNull(product);
        Objects.requireNonNull(filter);
        Objects.requireNonNull(share);
        Objects.requireNonNull(balance);
        Objects.requireNonNull(median);
        Objects.requireNonNull(features);
        Objects.requireNonNull(debt);
        Objects.requireNonNull(finished);
    }

    static FilteredWalk start(PageHead head, String filter) {
        return new FilteredWalk(
                head.productId(),
                filter,
                head.share(),
                head.balance(),
                head.median(),
                Walk.Place.START,
                Walk.Place.START,
                "");
    }

    boolean isOf(UUID productId, String wanted) {
        return product.equals(productId) && filter.equals(wanted);
    }

    OrderNumbers numbers() {
        return new OrderNumbers(share, balance, median);
    }

    FilteredWalk after(Match match) {
        String order = match.row().order();
        if (order == null) {
            return new FilteredWalk(product, filter, share, balance, median, features, debt, match.key());
        }
        var place = new Walk.Place(order, match.row().id());
        boolean isDebt = match.row().lane() == Lane.DEBT;
        return new FilteredWalk(
                product, filter, share, balance, median, isDebt ? features : place, isDebt ? place : debt, finished);
    }
}
