package dev.tandem.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that one of the services may take, as another tracker exported it.
 *
 * @param index from 0
 * @param line where it begins in the file, from 1
 * @param points as written; empty where there are none
 * @param priority as written; empty where there is none
 * @param disposition whose row it is, as its type says
 */
public record TrackerRow(
        int index,
        long line,
        String key,
        String title,
        String type,
        String description,
        String points,
        List<String> labels,
        String consequence,
        String url,
        String priority,
        Disposition disposition) {
    public enum Disposition {
        FEATURE,
        DEBT
    }

    public @Nullable String descriptionOrNull() {
        return description.isEmpty() ? null : description;
    }

    public @Nullable String urlOrNull() {
        return url.isEmpty() ? null : url;
    }
}
