package dev.tandem.backlog.query;

import dev.tandem.model.points.Points;
import dev.tandem.model.ready.ReadyCheck;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes an item: what its row has ready, and around it what depends on its place and its product. */
public final class ItemJson {
    private static final byte[] POSITION = bytes("{\"position\":");
    private static final byte[] COMMA = bytes(",");
    private static final byte[] POINTS = bytes(",\"points\":");
    private static final byte[] READY = bytes(",\"ready\":");
    private static final byte[] NOT_READY = bytes(",\"notReady\":");
    private static final byte[] TOO_LARGE = bytes(",\"tooLarge\":");
    private static final byte[] RELEASE = bytes(",\"release\":");
    private static final byte[] NAME = bytes(",\"name\":");
    private static final byte[] HEALTH = bytes(",\"health\":");
    private static final byte[] END = bytes("}");

    /** Every list of checks there is, by its bits. */
    private static final byte[][] LISTS = IntStream.range(0, 1 << ReadyCheck.values().length)
            .mapToObj(ItemJson::list)
            .toArray(byte[][]::new);

    private ItemJson() {}

    private static byte[] list(int bits) {
        return bytes(Arrays.stream(ReadyCheck.values())
                .filter(check -> (bits & check.bit()) != 0)
                .map(check -> "\"" + check + "\"")
                .collect(Collectors.joining(",", "[", "]")));
    }

    /**
     * @param position null where it is not in the order
     * @param median that it is placed with where it has no estimate
     */
    static void write(JsonBytes json, LaneRow row, @Nullable Long position, Points median, PageHead head) {
        json.raw(POSITION).value(position).raw(COMMA);
        writeRest(json, row, position, median, head);
    }

    /** Without its position, and without points where it has no estimate: both follow from the whole order. */
    public static void writeState(JsonBytes json, LaneRow row, PageHead head) {
        json.write('{');
        writeRest(json, row, null, head.median(), head);
    }

    private static void writeRest(JsonBytes json, LaneRow row, @Nullable Long position, Points median, PageHead head) {
        boolean tooLarge = head.isTooLarge(row.lane(), row.placed());
        json.raw(row.shown());
        json.raw(POINTS).value(points(row.placed(), position, median));
        int missing = (row.lacks() | (tooLarge ? ReadyCheck.FITS.bit() : 0)) & head.readyBits();
        json.raw(READY).value(missing == 0);
        json.raw(NOT_READY).raw(LISTS[missing]);
        json.raw(TOO_LARGE).value(tooLarge);
        json.raw(RELEASE);
        var release = head.release(row.releaseId());
        if (release == null) {
            json.value(null);
        } else {
            json.raw("{\"id\":\"" + row.releaseId() + "\"")
                    .raw(NAME)
                    .text(release.name())
                    .raw(HEALTH)
                    .text(release.health())
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
