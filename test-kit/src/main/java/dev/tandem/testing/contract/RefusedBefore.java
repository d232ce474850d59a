package dev.tandem.testing.contract;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Bounds that a document tells by now, and that the released services kept without telling: nobody loses anything. */
record RefusedBefore(List<Pattern> changes) {
    static RefusedBefore in(Path contracts) throws IOException {
        var entries = new YAMLMapper()
                .readTree(contracts.resolve("refused-before.yaml").toFile());
        return new RefusedBefore(StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> Pattern.compile(entry.path("change").asText()))
                .toList());
    }

    /** @return those that explain none of these */
    List<String> idle(List<String> broken) {
        return changes.stream()
                .filter(change ->
                        broken.stream().noneMatch(each -> change.matcher(each).find()))
                .map(Pattern::pattern)
                .toList();
    }

    boolean explains(String broken) {
        return changes.stream().anyMatch(change -> change.matcher(broken).find());
    }
}
