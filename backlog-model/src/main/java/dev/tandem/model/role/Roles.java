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

    // The sets. An annotation cannot name a list, so each is a property, which the framework takes apart.
    public static final String READERS = "${tandem.roles.readers}";
    public static final String WRITERS = "${tandem.roles.writers}";
    public static final String COMMENTERS = "${tandem.roles.commenters}";
    public static final String PRODUCT_WRITERS = "${tandem.roles.product-writers}";
    public static final String ENGINEERING_WRITERS = "${tandem.roles.engineering-writers}";

    private Roles() {}
}
