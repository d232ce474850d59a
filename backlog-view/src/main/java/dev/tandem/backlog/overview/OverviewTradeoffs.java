package dev.tandem.backlog.overview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Rules that were overridden knowingly in the last 30 days")
public record OverviewTradeoffs(
        @Schema(description = "How often") int count, String href, String service) {

    static OverviewTradeoffs of(int count, Link link) {
        return new OverviewTradeoffs(count, link.href(), link.service());
    }
}
