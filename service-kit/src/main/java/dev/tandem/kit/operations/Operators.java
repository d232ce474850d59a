package dev.tandem.kit.operations;

/** Those on call: they see how a service does, and can do something about it. */
public final class Operators {
    public static final String ROLES = "${tandem.roles.operators}";

    private Operators() {}
}
