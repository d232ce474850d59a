package dev.tandem.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The strings that a class has in its code, as its file tells them; what annotations say is not among them. */
final class StringConstants {
    private static final int UTF8 = 1;
    private static final int STRING = 8;

    private StringConstants() {}

    static List<String> of(URI classFile) {
        try (InputStream file = classFile.toURL().openStream();
                var data = new DataInputStream(file)) {
            return of(data);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(classFile), e);
        }
    }

    /** The constant pool, as chapter 4.4 of the JVM's specification has it. */
    private static List<String> of(DataInputStream file) throws IOException {
        file.skipNBytes(8);
        int count = file.readUnsignedShort();
        Map<Integer, String> texts = new HashMap<>();
        List<Integer> strings = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            int tag = file.readUnsignedByte();
            if (tag == UTF8) {
                texts.put(i, file.readUTF());
            } else if (tag == STRING) {
                strings.add(file.readUnsignedShort());
            } else {
                file.skipNBytes(sizeOf(tag));
                // A long and a double count twice.
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
        }
        return strings.stream().map(texts::get).toList();
    }

    private static int sizeOf(int tag) {
        return switch (tag) {
            case 7, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("There is no constant of tag " + tag);
        };
    }
}
