package dev.tandem.kit.page;

/** A page of a list; its answers carry a Link to the next one. */
public interface Continued {
    String next();
}
