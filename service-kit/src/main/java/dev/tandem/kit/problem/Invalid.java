package dev.tandem.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of a request that is not as it must be.
 *
 * @param pointer RFC 6901 JSON pointer into the body
 * @param owner the service that owns the field, where it is the other one
 * @param href where that service takes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Invalid(
        String pointer,
        String detail,
        @Nullable String owner,
        @Nullable String href) {
    public static Invalid at(String pointer, String detail) {
        return new Invalid(pointer, detail, null, null);
    }

    /** More than anybody mends at once are counted, not told. */
    public static final int MOST_TOLD = 100;

    public static Refusal refusal(List<Invalid> errors) {
        return refusal(errors, errors.size());
    }

    /** @param count of all, where not all of them are given */
    public static Refusal refusal(List<Invalid> errors, int count) {
        String detail = count == 1
                ? "%s %s".formatted(place(errors.get(0)), errors.get(0).detail())
                : count + " fields are not as they must be";
        var told = errors.size() > MOST_TOLD ? errors.subList(0, MOST_TOLD) : errors;
        return KitProblem.VALIDATION_FAILED
                .because("%s", detail)
                .with("errors", told)
                .with("count", count);
    }

    private static String place(Invalid error) {
        return error.pointer().isEmpty() ? "The body" : error.pointer();
    }
}
