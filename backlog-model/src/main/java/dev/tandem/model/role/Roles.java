package dev.tandem.model.role;

/** Who may do what; both services ask for the same roles. */
public final class Roles {
    /** Decides why and what: features and their rank. */
    public static final String PRODUCT = "product";

    /** Decides how and how much: estimates, debt and its rank. */
    public static final String ENGINEERING = "engineering";

    public static final String VIEWER = "viewer";
    public static final String OPS = "ops";
    public static final String ADMIN = "admin";

    private Roles() {}
}
