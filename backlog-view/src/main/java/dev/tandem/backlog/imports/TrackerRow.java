package dev.tandem.backlog.imports;

import java.util.List;

/**
 * A row as another tracker exported it.
 *
 * @param index from 0
 * @param line where it begins in the file, from 1
 * @param points as written; empty where there are none
 * @param disposition whose row it is, if anybody's
 * @param refusal why nobody can take it, or null
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
        Disposition disposition,
        String refusal) {
    public enum Disposition {
        FEATURE,
        DEBT,
        /** An epic, or work that is finished. */
        SKIPPED
    }

    public String descriptionOrNull() {
        return description.isEmpty() ? null : description;
    }

    public String urlOrNull() {
        return url.isEmpty() ? null : url;
    }
}
