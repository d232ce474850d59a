package dev.tandem.engineering.sprint;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.backlog.merge.Merge;
import dev.tandem.backlog.merge.Placement;
import dev.tandem.backlog.merge.Running;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a sprint in merged order. An item that does not fit into the rest of the capacity is passed over, and the merge
 * goes on as if it were not in the backlog.
 *
 * @param in what fits, in merged order
 * @param out what does not, in the order in which it was looked at
 */
record Filling<T>(List<Placement<T>> in, List<Passed<T>> out) {
    /** @param left of the capacity when its turn came, in tenths */
    record Passed<T>(Candidate<T> candidate, Lane lane, long left) {}

    static <T> Filling<T> of(
            long capacityTenths, Share share, Balance balance, List<Candidate<T>> features, List<Candidate<T>> debt) {
        var filling = new Filling<T>(new ArrayList<>(), new ArrayList<>());
        var merge = new Merge<>(share, balance, Running.START, features.iterator(), debt.iterator());
        int feature = 0;
        int owed = 0;
        long left = capacityTenths;
        while (merge.hasNext()) {
            var placement = merge.next();
            feature += placement.lane() == Lane.FEATURE ? 1 : 0;
            owed += placement.lane() == Lane.DEBT ? 1 : 0;
            if (placement.placed().points() <= left) {
                filling.in.add(placement);
                left -= placement.placed().points();
            } else {
                filling.out.add(new Passed<>(placement.placed(), placement.lane(), left));
                merge = new Merge<>(
                        share, balance, placement.before(), features.listIterator(feature), debt.listIterator(owed));
            }
        }
        return filling;
    }
}
