package dev.tandem.kit.precondition;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tandem.kit.json.EventJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is known by: the version that a write names in {@code If-Match}, and where the answer also shows what
 * that version does not count, a digest of it.
 */
public final class EntityTag {
    private static final int DIGEST_BYTES = 8;

    private EntityTag() {}

    public static String of(Versioned shown) {
        return of(shown.version(), shown.alsoShown());
    }

    /** @param alsoShown as of {@link Versioned#alsoShown} */
    public static String of(long version, @Nullable Object alsoShown) {
        return alsoShown == null ? "\"%d\"".formatted(version) : "\"%d.%s\"".formatted(version, digest(alsoShown));
    }

    private static String digest(Object shown) {
        try {
            byte[] json = EventJson.MAPPER.writeValueAsBytes(shown);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, DIGEST_BYTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is shown can be written as JSON", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
