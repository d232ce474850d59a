package dev.tandem.kit.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One place of a request that is not as it must be.
 *
 * @param pointer RFC 6901 JSON pointer into the body
 * @param owner the service that owns the field, where it is the other one
 * @param href where that service takes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Invalid(String pointer, String detail, String owner, String href) {
    public static Invalid at(String pointer, String detail) {
        return new Invalid(pointer, detail, null, null);
    }

    public static Refusal refusal(List<Invalid> errors) {
        String detail = errors.size() == 1
                ? "%s %s".formatted(place(errors.get(0)), errors.get(0).detail())
                : errors.size() + " fields are not as they must be";
        return KitProblem.VALIDATION_FAILED.because("%s", detail).with("errors", errors);
    }

    private static String place(Invalid error) {
        return error.pointer().isEmpty() ? "The body" : error.pointer();
    }
}
