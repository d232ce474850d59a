package dev.tandem.backlog.merge;

import dev.tandem.model.lane.Lane;
import org.jspecify.annotations.Nullable;

/**
 * One item at its place in the merged order, and why it came next.
 *
 * @param position from 1
 * @param before what had been placed before it
 * @param error the error before it, e = H − w·T from the start on, in tenths of a point times basis points
 * @param feature the feature that might have come next
 * @param debt the debt item that might have come next
 */
public record Placement<T>(
        long position,
        Lane lane,
        Candidate<T> placed,
        Running before,
        Running after,
        long error,
        @Nullable Contender<T> feature,
        @Nullable Contender<T> debt,
        Reason reason) {
    /** @param error what the error would be after it */
    public record Contender<T>(T item, int points, long error) {}

    public enum Reason {
        /** An expedited debt item comes before all else. */
        EXPEDITED,
        /** Its lane was the only one left. */
        OTHER_LANE_EMPTY,
        /** It brings the debt share closer to the target than the other would. */
        CLOSER_TO_SHARE,
        /** Both would leave the share equally far off; then the feature comes first. */
        TIE
    }
}
