package dev.tandem.kit.problem;

import org.jspecify.annotations.Nullable;

/**
 * One of the things that a problem tells beside its detail.
 *
 * @param schema the name that the API's document has for it, or for each element of the list
 * @param sure whether every problem of its type tells it; else it may be missing, or null
 */
public record Fact(String name, Shape shape, @Nullable String schema, boolean sure) {
    /** What it is, where no schema of the document says it. */
    public enum Shape {
        TEXT,
        TEXTS,
        ID,
        IDS,
        WHOLE,
        NUMBER,
        COUNTS,
        NAMED,
        LIST
    }

    public static Fact text(String name) {
        return new Fact(name, Shape.TEXT, null, true);
    }

    public static Fact texts(String name) {
        return new Fact(name, Shape.TEXTS, null, true);
    }

    public static Fact id(String name) {
        return new Fact(name, Shape.ID, null, true);
    }

    public static Fact ids(String name) {
        return new Fact(name, Shape.IDS, null, true);
    }

    public static Fact whole(String name) {
        return new Fact(name, Shape.WHOLE, null, true);
    }

    public static Fact number(String name) {
        return new Fact(name, Shape.NUMBER, null, true);
    }

    /** How many there are, by kind. */
    public static Fact counts(String name) {
        return new Fact(name, Shape.COUNTS, null, true);
    }

    public static Fact named(String name, String schema) {
        return new Fact(name, Shape.NAMED, schema, true);
    }

    public static Fact listOf(String name, String schema) {
        return new Fact(name, Shape.LIST, schema, true);
    }

    public Fact ifKnown() {
        return new Fact(name, shape, schema, false);
    }
}
