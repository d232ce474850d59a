package dev.tandem.backlog.projection;

/**
 * In which shape this code writes the view. It goes up with every release that writes something else for the same event:
 * the consumer then reads all events again, as a group of its own and with positions of its own, and what was written in
 * an older shape is written anew; until then it is served as it is.
 */
final class Shape {
    static final int CURRENT = 3;

    private Shape() {}
}
