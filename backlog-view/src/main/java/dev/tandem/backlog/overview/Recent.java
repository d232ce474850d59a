package dev.tandem.backlog.overview;

import java.time.Instant;
import java.util.List;

/**
 * What an agenda needs beside how the product stands.
 *
 * @param blocked items of which neither side changed anything since then
 */
record Recent(
        Instant since,
        Some<BlockedItem> blocked,
        Some<HalfAgreed> halfAgreed,
        Some<RecentTradeoff> tradeoffs,
        List<Changed> changed) {}
