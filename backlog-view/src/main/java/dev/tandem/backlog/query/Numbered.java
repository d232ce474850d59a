package dev.tandem.backlog.query;

import dev.tandem.model.lane.Lane;

/**
 * An item of a lane, with what decides where it stands in the merged order.
 *
 * @param ahead what stands ahead of it in its own lane
 */
record Numbered(Lane lane, LaneSum ahead, int tenths, boolean isExpedited, long number) {
    static Numbered of(OrderNumbers numbers, Lane lane, LaneSum ahead, int tenths, boolean isExpedited) {
        return new Numbered(lane, ahead, tenths, isExpedited, numbers.of(lane, ahead.tenths(), tenths));
    }

    /** @param other of the other lane */
    boolean isBefore(Numbered other) {
        if (isExpedited || other.isExpedited) {
            return isExpedited;
        }
        return OrderNumbers.isAhead(lane, number, other.number);
    }
}
