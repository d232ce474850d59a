package dev.tandem.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One figure over sizes as SVG, both axes logarithmic: Tandem's line and its limit's, with how far the readings lie apart. */
final class Plot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 80;
    private static final int RIGHT = 30;
    private static final int TOP = 50;
    private static final int BOTTOM = 50;
    private static final String OWN_COLOUR = "#1f6feb";
    private static final String LIMIT_COLOUR = "#8c959f";

    /** At one size. */
    record Point(long items, Spread own, @Nullable Spread limit) {
        static Point of(Row row, Comparison measured) {
            return new Point(
                    row.items(),
                    measured.ownSpread(Reading::value),
                    measured.hasLimit() ? measured.limitSpread(Reading::value) : null);
        }
    }

    private final StringBuilder svg = new StringBuilder();
    private final int lowestX;
    private final int highestX;
    private final int lowestY;
    private final int highestY;

    private Plot(List<Point> points) {
        lowestX = floor(points.stream().mapToDouble(Point::items).min().orElseThrow());
        highestX = Math.max(
                lowestX + 1,
                ceil(points.stream().mapToDouble(Point::items).max().orElseThrow()));
        lowestY = floor(spreads(points).mapToDouble(Spread::least).min().orElseThrow());
        highestY = Math.max(
                lowestY + 1,
                ceil(spreads(points).mapToDouble(Spread::most).max().orElseThrow()));
    }

    private static Stream<Spread> spreads(List<Point> points) {
        return points.stream()
                .flatMap(point -> Stream.of(point.own(), point.limit() == null ? point.own() : point.limit()));
    }

    static String svg(String title, String unit, String limitName, List<Point> points) {
        return new Plot(points).draw(title, unit, limitName, points);
    }

    private String draw(String title, String unit, String limitName, List<Point> points) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH, HEIGHT);
        add("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, HEIGHT);
        text(LEFT, 22, "start", "#24292f", title + ", " + unit);
        axes();
        boolean limited = points.stream().allMatch(point -> point.limit() != null);
        if (limited) {
            line(points, point -> point.limit() == null ? point.own() : point.limit(), LIMIT_COLOUR);
            text(WIDTH - RIGHT, 40, "end", LIMIT_COLOUR, limitName);
        }
        line(points, Point::own, OWN_COLOUR);
        text(WIDTH - RIGHT, 22, "end", OWN_COLOUR, "Tandem");
        add("</svg>");
        return svg.toString();
    }

    private void axes() {
        for (int power = lowestX; power <= highestX; power++) {
            double x = x(Math.pow(10, power));
            add("<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#d8dee4\"/>", x, TOP, x, HEIGHT - BOTTOM);
            text(
                    x,
                    HEIGHT - BOTTOM + 18,
                    "middle",
                    "#57606a",
                    String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)));
        }
        for (int power = lowestY; power <= highestY; power++) {
            double y = y(Math.pow(10, power));
            add("<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#d8dee4\"/>", LEFT, y, WIDTH - RIGHT, y);
            text(LEFT - 8, y + 4, "end", "#57606a", axisNumber(power));
        }
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", "#57606a", "items");
    }

    private static String axisNumber(int power) {
        return String.format(Locale.ROOT, power < 0 ? "%." + -power + "f" : "%,.0f", Math.pow(10, power));
    }

    private void line(List<Point> points, Function<Point, Spread> series, String colour) {
        var path = new StringBuilder();
        for (var point : points) {
            var spread = series.apply(point);
            double x = x((double) point.items());
            double y = y(spread.median());
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : " L", x, y));
            add(
                    "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"4\" stroke-opacity=\"0.4\"/>",
                    x, y(spread.least()), x, y(spread.most()), colour);
            add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>", x, y, colour);
            text(x, y - 9, "middle", colour, MarkdownTable.number(spread.median()));
        }
        add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path, colour);
    }

    private void text(double x, double y, String anchor, String colour, String text) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x, y, anchor, colour, text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private double x(double items) {
        double part = (Math.log10(items) - lowestX) / (highestX - lowestX);
        return LEFT + part * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        double part = (Math.log10(value) - lowestY) / (highestY - lowestY);
        return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM);
    }

    private static int floor(double value) {
        return (int) Math.floor(Math.log10(value));
    }

    private static int ceil(double value) {
        return (int) Math.ceil(Math.log10(value));
    }
}
