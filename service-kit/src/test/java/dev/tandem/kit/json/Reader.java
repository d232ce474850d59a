package dev.tandem.kit.json;

import jakarta.validation.Validation;

/** Reads bodies within bounds that no test of rules comes near. */
final class Reader {
    private Reader() {}

    private record Bounds(int depth, int tokens, int textLength) implements JsonConfig {}

    static StrictJson byDefault() {
        return new StrictJson(
                Validation.buildDefaultValidatorFactory().getValidator(),
                new UnknownFields(null, null),
                new Bounds(50, 100_000, 200_000));
    }
}
