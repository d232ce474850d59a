package dev.tandem.engineering.sprint;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * Fills a sprint: what is on fire, then debt up to what lies nearest the target, then features, then what debt still fits.
 * An item that does not fit, or would take debt farther from its target, is passed over, and smaller ones behind it may
 * be taken: the order says what comes first, not that nothing may come. So the debt that is planned lies within half its
 * largest item of the target, whatever the sizes, as long as there is enough of it. The lanes are read no further than
 * something may fit.
 */
final class Filling<T> {
    /** An item that is in, and why. */
    record Pick<T>(Lane lane, Candidate<T> placed, Proposal.Reason reason) {}

    private final LongPredicate mayFit;
    private final Set<T> taken = new HashSet<>();
    private final List<Pick<T>> features = new ArrayList<>();
    private final List<Pick<T>> debt = new ArrayList<>();
    private long left;

    private Filling(long capacityTenths, LongPredicate mayFit) {
        this.left = capacityTenths;
        this.mayFit = mayFit;
    }

    /**
     * @param target share of the capacity that debt is to have
     * @param debt the lane from its beginning, each time that it is asked for
     * @param mayFit whether among what was not read yet there may be something of no more than so many tenths
     */
    static <T> Filling<T> of(
            long capacityTenths,
            Share target,
            Iterator<Candidate<T>> features,
            Supplier<Iterator<Candidate<T>>> debt,
            Comparator<T> inLane,
            LongPredicate mayFit) {
        var filling = new Filling<T>(capacityTenths, mayFit);
        filling.takeDebt(target.basisPoints() * capacityTenths, debt.get());
        filling.takeWhatFits(Lane.FEATURE, features, Proposal.Reason.FITS);
        filling.takeWhatFits(Lane.DEBT, debt.get(), Proposal.Reason.SPARE);
        filling.debt.sort(Comparator.comparing(pick -> pick.placed().item(), inLane));
        return filling;
    }

    /** @param target in tenths times basis points */
    private void takeDebt(long target, Iterator<Candidate<T>> lane) {
        long missing = target;
        while (lane.hasNext()) {
            var next = lane.next();
            long points = next.points() * (long) Share.WHOLE;
            boolean nearer = Math.abs(missing - points) < Math.abs(missing);
            if (next.points() <= left && (next.expedite() || nearer)) {
                take(Lane.DEBT, next, next.expedite() ? Proposal.Reason.EXPEDITED : Proposal.Reason.TARGET);
                missing -= points;
            } else if (!next.expedite() && !mayBringNearer(missing)) {
                return;
            }
        }
    }

    /** What takes the sum farther beyond than it is short now does not. */
    private boolean mayBringNearer(long missing) {
        return missing > 0 && left > 0 && mayFit.test(Math.min(left, 2 * missing / Share.WHOLE));
    }

    private void takeWhatFits(Lane lane, Iterator<Candidate<T>> items, Proposal.Reason reason) {
        while (left > 0 && mayFit.test(left) && items.hasNext()) {
            var next = items.next();
            if (next.points() <= left && !taken.contains(next.item())) {
                take(lane, next, reason);
            }
        }
    }

    private void take(Lane lane, Candidate<T> item, Proposal.Reason reason) {
        (lane == Lane.DEBT ? debt : features).add(new Pick<>(lane, item, reason));
        taken.add(item.item());
        left -= item.points();
    }

    /** What is in, as product ranks it. */
    List<Pick<T>> features() {
        return features;
    }

    /** What is in, as engineering ranks it. */
    List<Pick<T>> debt() {
        return debt;
    }

    /** What is left of the capacity, in tenths. */
    long left() {
        return left;
    }
}
