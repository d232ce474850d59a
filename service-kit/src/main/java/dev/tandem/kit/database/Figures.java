package dev.tandem.kit.database;

/** Numbers for metrics that are counted in the database; every bean of this type is asked, all in one statement. */
public interface Figures {
    /** A select of two columns: a name, and a number. */
    String sql();
}
