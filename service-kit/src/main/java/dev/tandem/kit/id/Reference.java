package dev.tandem.kit.id;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How a path names a resource: by its id, or by the key that people see. */
public record Reference(Optional<UUID> id, String text) {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public static Reference of(String text) {
        boolean isId = ID.matcher(text).matches();
        return new Reference(isId ? Optional.of(UUID.fromString(text)) : Optional.empty(), text);
    }

    /** Keys are in capitals, however somebody writes them. */
    public String key() {
        return text.toUpperCase(Locale.ROOT);
    }
}
