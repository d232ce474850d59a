package dev.tandem.backlog.query;

import dev.tandem.kit.page.Cursor;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the feed of a product: everything that changed later lies behind it. All replicas of a service share it,
 * since they share the copy that counts; a copy that was made again counts anew, under another generation.
 */
public record Since(UUID product, int generation, long sequence) {
    public Since {
        Objects.requireNonNull(product);
        if (sequence < 0) {
            throw new IllegalArgumentException("Changes are counted from 1");
        }
    }

    /** @param cursor as a client sent it */
    public static Since read(String cursor, UUID product) {
        try {
            var since = Cursor.decode(cursor, Since.class);
            if (since.product().equals(product)) {
                return since;
            }
        } catch (Refusal notACursor) {
            // Said below, under the name of the parameter.
        }
        throw KitProblem.INVALID_PARAMETER
                .because("since is no place that this product's feed gave")
                .with("parameter", "since");
    }

    public static Since now(PageHead head) {
        return new Since(head.productId(), head.generation(), head.sequence());
    }

    public Since at(long later) {
        return new Since(product, generation, later);
    }

    /** Whether the copy, as it is, counts on from here. */
    public boolean isOf(int presentGeneration, long presentSequence) {
        return generation == presentGeneration && sequence <= presentSequence;
    }

    public String cursor() {
        return Cursor.encode(this);
    }

    public static @Nullable Since readOrNull(@Nullable String cursor, UUID product) {
        return cursor == null ? null : read(cursor, product);
    }
}
