package dev.tandem.kit.identity;

/** Who changes something, and in which role. */
public record Actor(String name, String role) {
    /** The service itself, where nobody asked for the change. */
    public static final Actor SYSTEM = new Actor("tandem", "system");
}
