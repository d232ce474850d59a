package dev.tandem.backlog.merge;

import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Derives one order from two lanes and a share. At each step that lane goes next whose head leaves the debt share
 * closer to its target; what was owed or overspent before (the balance) is where the error starts, so owed debt floats
 * up until it is repaid. While both lanes last, the error never exceeds the larger of where it started and half of
 * {@code w·p + (1−w)·q} for the largest feature p and debt item q. This is the error-feedback rule that Bresenham's
 * line and first-order sigma-delta modulators use.
 *
 * <p>It streams: its state is {@link Running} and how far each lane was read. Whole numbers only, so that every copy
 * places alike.
 */
public final class Merge<T> implements Iterator<Placement<T>> {
    private final long share;
    private final long start;
    private final Head<T> features;
    private final Head<T> debt;
    private Running running;

    /**
     * @param balance of debt owed, from which the error starts
     * @param running what was placed before the lanes given here; {@link Running#START} at the top
     * @param features the rest of the lane, in its owner's order
     * @param debt the rest of the lane, in its owner's order, expedited items first
     */
    public Merge(
            Share share,
            Balance balance,
            Running running,
            Iterator<Candidate<T>> features,
            Iterator<Candidate<T>> debt) {
        this.share = share.basisPoints();
        this.start = -balance.units();
        this.running = running;
        this.features = new Head<>(features);
        this.debt = new Head<>(debt);
    }

    @Override
    public boolean hasNext() {
        return features.item != null || debt.item != null;
    }

    @Override
    public Placement<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long error = start + running.debt() * Share.WHOLE - share * running.total();
        var feature = contender(features.item, error, Lane.FEATURE);
        var owed = contender(debt.item, error, Lane.DEBT);
        var reason = reason(feature, owed);
        Lane lane = reason == Placement.Reason.EXPEDITED || isCloser(owed, feature) ? Lane.DEBT : Lane.FEATURE;
        var placed = lane == Lane.DEBT ? debt.take() : features.take();
        var before = running;
        running = running.plus(lane, placed.points());
        return new Placement<>(running.count(), lane, placed, before, running, error, feature, owed, reason);
    }

    /** Goes on as if the item that was placed last had not been in its lane. */
    public void passOver(Placement<T> last) {
        running = last.before();
    }

    private Placement.@Nullable Contender<T> contender(@Nullable Candidate<T> candidate, long error, Lane lane) {
        if (candidate == null) {
            return null;
        }
        long weight = lane == Lane.DEBT ? Share.WHOLE - share : -share;
        return new Placement.Contender<>(candidate.item(), candidate.points(), error + weight * candidate.points());
    }

    private Placement.Reason reason(Placement.@Nullable Contender<T> feature, Placement.@Nullable Contender<T> owed) {
        if (debt.item != null && debt.item.expedite()) {
            return Placement.Reason.EXPEDITED;
        }
        if (feature == null || owed == null) {
            return Placement.Reason.OTHER_LANE_EMPTY;
        }
        return Math.abs(owed.error()) == Math.abs(feature.error())
                ? Placement.Reason.TIE
                : Placement.Reason.CLOSER_TO_SHARE;
    }

    private boolean isCloser(Placement.@Nullable Contender<T> owed, Placement.@Nullable Contender<T> feature) {
        return owed != null && (feature == null || Math.abs(owed.error()) < Math.abs(feature.error()));
    }

    /** A lane, with its first item looked at but not taken. */
    private static final class Head<T> {
        private final Iterator<Candidate<T>> rest;
        private @Nullable Candidate<T> item;

        Head(Iterator<Candidate<T>> rest) {
            this.rest = rest;
            this.item = lookAtNext(rest);
        }

        Candidate<T> take() {
            var taken = Objects.requireNonNull(item);
            item = lookAtNext(rest);
            return taken;
        }

        private static <T> @Nullable Candidate<T> lookAtNext(Iterator<Candidate<T>> rest) {
            return rest.hasNext() ? rest.next() : null;
        }
    }
}
