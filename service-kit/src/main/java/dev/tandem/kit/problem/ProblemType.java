package dev.tandem.kit.problem;

import java.util.List;

/** A kind of error that clients may rely on: its name never changes. Enums implement it, one per module. */
public interface ProblemType {
    /** The enum constant's name. */
    String name();

    int status();

    String title();

    /** What a problem of this type tells beside its detail. */
    default List<Fact> facts() {
        return List.of();
    }

    /** RFC 9457 {@code type}: relative to the service, which serves the catalogue there. */
    default String uri() {
        return "/problems/" + slug();
    }

    default String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    default Refusal because(String detail, Object... arguments) {
        return new Refusal(this, arguments.length == 0 ? detail : detail.formatted(arguments));
    }
}
