package dev.tandem.engineering.budget;

import dev.tandem.kit.identity.Actor;
import dev.tandem.model.points.Share;
import dev.tandem.model.role.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Terms as they were proposed, and what became of them")
public record PolicyVersionView(
        @Schema(description = "From 1, as they were written; 0 are the usual terms")
        int revision,

        PolicyStatus status,
        Share debtShare,
        Share tolerance,
        int windowSprints,
        Share interrupts,

        @Schema(
                nullable = true,
                description =
                        "Null for the usual terms, and where they were to hold as soon as they are agreed on, and are not")
        @Nullable
        Instant effectiveFrom,

        @Schema(nullable = true) @Nullable String author,

        @Schema(
                nullable = true,
                description = "The author, with their roles; null for the usual terms and where that was not kept")
        @Nullable
        Person proposedBy,

        @Schema(nullable = true) @Nullable String reason,
        @Schema(nullable = true) @Nullable Instant writtenAt,
        @Schema(nullable = true) @Nullable Person agreedBy,
        @Schema(nullable = true) @Nullable Instant agreedAt,
        @Schema(nullable = true) @Nullable Person objectedBy,
        @Schema(nullable = true) @Nullable Instant objectedAt,

        @Schema(nullable = true, description = "What was said with the agreement, or the objection") @Nullable
        String note) {
    static final PolicyVersionView DEFAULT = new PolicyVersionView(
            0,
            PolicyStatus.AGREED,
            Policy.DEFAULT.debtShare(),
            Policy.DEFAULT.tolerance(),
            Policy.DEFAULT.windowSprints(),
            Policy.DEFAULT.interrupts(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    static PolicyVersionView of(PolicyVersion version) {
        var policy = version.policy();
        var answeredBy = person(version.answeredBy());
        boolean agreed = version.isAgreed();
        return new PolicyVersionView(
                version.version(),
                version.status(),
                policy.debtShare(),
                policy.tolerance(),
                policy.windowSprints(),
                policy.interrupts(),
                version.effectiveFrom(),
                version.author(),
                person(version.proposedBy()),
                version.reason(),
                version.writtenAt(),
                agreed ? answeredBy : null,
                agreed ? version.answeredAt() : null,
                agreed ? null : answeredBy,
                agreed ? null : version.answeredAt(),
                version.note());
    }

    private static @Nullable Person person(@Nullable Actor actor) {
        return actor == null ? null : Person.of(actor);
    }
}
