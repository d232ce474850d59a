package dev.tandem.kit.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** What signs a webhook's deliveries, as Standard Webhooks writes it. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secret() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }
}
