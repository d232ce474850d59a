package dev.tandem.kit.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Deliveries for tests. */
final class SomeDelivery {
    static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwzSq9rWbLdAs=";

    private SomeDelivery() {}

    static Claimed to(String url) {
        return to(url, List.of(SECRET), "{\"a\":1}");
    }

    static Claimed to(String url, List<String> secrets, String body) {
        return new Claimed(new UUID(1, 1), new UUID(2, 1), url, secrets, "order:1", new UUID(3, 1), 0, 0, null, body);
    }

    static Claimed failedBefore(int failures, Instant since) {
        return new Claimed(
                new UUID(1, 1),
                new UUID(2, 1),
                "https://tool.example",
                List.of(SECRET),
                "order:1",
                new UUID(3, 1),
                failures,
                failures,
                since,
                "{}");
    }
}
