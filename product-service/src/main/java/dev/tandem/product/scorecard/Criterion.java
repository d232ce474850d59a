package dev.tandem.product.scorecard;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One question that a score answers", additionalProperties = Schema.False.class)
public record Criterion(
        @NotNull
        @Pattern(
                regexp = "[a-z][A-Za-z0-9]{0,49}",
                message = "must begin with a small letter and hold letters and digits only")
        @Schema(description = "Its name among the inputs", examples = "strategicFit")
        String key,

        @NotBlank @Size(max = 300) @Schema(examples = "How well does it fit the strategy?")
        String name,

        @Positive @Max(1000) @Schema(description = "How much it counts; 1 where none is given", defaultValue = "1")
        Integer weight,

        @Digits(integer = 9, fraction = 4)
        @Schema(description = "The lowest input; 0 where none is given", defaultValue = "0")
        BigDecimal min,

        @Digits(integer = 9, fraction = 4)
        @Schema(description = "The highest input; 10 where none is given", defaultValue = "10")
        BigDecimal max,

        @Size(max = 50)
        @Schema(nullable = true, description = "The only inputs that there are, where any number between will not do")
        @Nullable
        List<@NotNull @Digits(integer = 9, fraction = 4) BigDecimal> allowed) {
    private static final int DEFAULT_WEIGHT = 1;

    public Criterion {
        weight = weight == null ? DEFAULT_WEIGHT : weight;
        min = min == null ? BigDecimal.ZERO : min;
        max = max == null ? BigDecimal.TEN : max;
        if (min.compareTo(max) >= 0) {
            throw new IllegalArgumentException("must have a min below its max");
        }
    }

    static Criterion between(String key, String name, String min, String max) {
        return new Criterion(key, name, DEFAULT_WEIGHT, new BigDecimal(min), new BigDecimal(max), null);
    }

    static Criterion oneOf(String key, String name, String... values) {
        var allowed = Arrays.stream(values).map(BigDecimal::new).toList();
        return new Criterion(key, name, DEFAULT_WEIGHT, allowed.get(0), allowed.get(allowed.size() - 1), allowed);
    }

    /** With 1 for 1.0, so that it equals any other that takes the same inputs. */
    Criterion stripped() {
        return new Criterion(
                key,
                name,
                weight,
                min.stripTrailingZeros(),
                max.stripTrailingZeros(),
                allowed == null
                        ? null
                        : allowed.stream().map(BigDecimal::stripTrailingZeros).toList());
    }

    /** @return what is wrong with an input, empty where nothing is */
    Optional<String> fault(BigDecimal input) {
        if (allowed != null && allowed.stream().noneMatch(value -> value.compareTo(input) == 0)) {
            return Optional.of("must be one of " + allowed);
        }
        if (input.compareTo(min) < 0 || input.compareTo(max) > 0) {
            return Optional.of("must be from %s to %s".formatted(min.toPlainString(), max.toPlainString()));
        }
        return input.stripTrailingZeros().scale() > 4
                ? Optional.of("must have at most four decimals")
                : Optional.empty();
    }
}
