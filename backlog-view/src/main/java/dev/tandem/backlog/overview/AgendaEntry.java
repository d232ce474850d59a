package dev.tandem.backlog.overview;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Something that the two should talk about")
public record AgendaEntry(
        Topic topic,

        @Schema(
                description = "Why, in words",
                examples = "PAY-12 is not ready until this is answered by engineering: Who refunds?")
        String reason,

        @Schema(nullable = true, description = "Since when it is so; null where this copy does not know") @Nullable
        Instant since,

        @Schema(
                nullable = true,
                description = "The key of the item that it is about, where it is about one",
                examples = "PAY-12")
        @Nullable
        String item,

        @Schema(
                description =
                        "Whose word it waits for: names of people, and roles; empty where it is nobody's in particular",
                examples = "[\"engineering\"]")
        List<String> awaits,

        String href,
        String service) {
    static AgendaEntry of(Topic topic, String reason, Link link) {
        return new AgendaEntry(topic, reason, null, null, List.of(), link.href(), link.service());
    }

    AgendaEntry since(@Nullable Instant since) {
        return new AgendaEntry(topic, reason, since, item, awaits, href, service);
    }

    AgendaEntry about(String item) {
        return new AgendaEntry(topic, reason, since, item, awaits, href, service);
    }

    AgendaEntry awaiting(List<String> awaits) {
        return new AgendaEntry(topic, reason, since, item, awaits, href, service);
    }
}
