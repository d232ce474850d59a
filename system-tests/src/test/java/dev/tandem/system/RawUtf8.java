package dev.tandem.system;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text as bytes, half a surrogate pair as the three bytes that no decoder may take. */
final class RawUtf8 {
    private RawUtf8() {}

    static byte[] of(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        text.codePoints().forEach(character -> {
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                bytes.write(0xe0 | (character >> 12));
                bytes.write(0x80 | ((character >> 6) & 0x3f));
                bytes.write(0x80 | (character & 0x3f));
            } else {
                bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
