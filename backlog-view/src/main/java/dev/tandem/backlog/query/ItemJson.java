package dev.tandem.backlog.query;

import dev.tandem.model.points.Points;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes an item: what its row has ready, and around it what depends on its place and its product. */
final class ItemJson {
    private static final byte[] POSITION = bytes("{\"position\":");
    private static final byte[] COMMA = bytes(",");
    private static final byte[] POINTS = bytes(",\"points\":");
    private static final byte[] READY = bytes(",\"ready\":");
    private static final byte[] TOO_LARGE = bytes(",\"tooLarge\":");
    private static final byte[] RELEASE = bytes(",\"release\":");
    private static final byte[] NAME = bytes(",\"name\":");
    private static final byte[] END = bytes("}");

    private ItemJson() {}

    /**
     * @param position null where it is not in the order
     * @param median that it is placed with where it has no estimate
     */
    static void write(JsonBytes json, LaneRow row, @Nullable Long position, Points median, PageHead head) {
        boolean tooLarge = head.isTooLarge(row.lane(), row.placed());
        json.raw(POSITION).value(position).raw(COMMA).raw(row.shown());
        json.raw(POINTS).value(points(row.placed(), position, median));
        json.raw(READY).value(row.placed() != null && !tooLarge && !row.blocked());
        json.raw(TOO_LARGE).value(tooLarge);
        json.raw(RELEASE);
        var release = head.release(row.releaseId());
        if (release == null) {
            json.value(null);
        } else {
            json.raw("{\"id\":\"" + row.releaseId() + "\"")
                    .raw(NAME)
                    .text(release.name())
                    .raw(END);
        }
        json.raw(END);
    }

    private static @Nullable Points points(@Nullable Integer placed, @Nullable Long position, Points median) {
        if (placed != null) {
            return Points.ofTenths(placed);
        }
        return position == null ? null : median;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
