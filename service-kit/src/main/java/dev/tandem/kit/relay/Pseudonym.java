package dev.tandem.kit.relay;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What stands in the place of a name that was erased. It is drawn by lot: one made of the name could be tried out. */
final class Pseudonym {
    static final String FORM = "^erased-[0-9a-f]{12}$";

    private static final int BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Pseudonym() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return "erased-" + HexFormat.of().formatHex(bytes);
    }
}
