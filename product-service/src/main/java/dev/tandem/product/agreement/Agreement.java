package dev.tandem.product.agreement;

import dev.tandem.model.agreement.AgreementVerdict;
import dev.tandem.model.agreement.Side;
import dev.tandem.model.role.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a side said to what it read. What was agreed may change afterwards: then it is outdated, and shown so.
 *
 * @param version of what was read
 */
@Schema(description = "What a side said to what it read")
public record Agreement(
        Side side,
        AgreementVerdict verdict,
        @Schema(nullable = true) @Nullable String note,
        @Schema(examples = "3") long version,
        boolean outdated,
        Person by,
        Instant at) {
    boolean stands() {
        return verdict == AgreementVerdict.AGREED && !outdated;
    }

    Agreement madeOutdated() {
        return new Agreement(side, verdict, note, version, true, by, at);
    }
}
