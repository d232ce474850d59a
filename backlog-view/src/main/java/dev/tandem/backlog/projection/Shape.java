package dev.tandem.backlog.projection;

/**
 * The number of the form in which this code writes the view. It goes up with every release that writes something else
 * for the same event. The consumer then reads all events again, in a group and with positions of its own, and rows of
 * an older shape are written anew. Until then they are served as they are.
 */
final class Shape {
    static final int CURRENT = 10;

    private Shape() {}
}
