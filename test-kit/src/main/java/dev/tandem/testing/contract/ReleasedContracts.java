package dev.tandem.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was released is kept: the contracts of today beside those of a version under {@code contracts/released}. */
public final class ReleasedContracts {
    // JSON is YAML too.
    private static final YAMLMapper MAPPER = new YAMLMapper();

    private ReleasedContracts() {}

    /** @return each thing that clients of the released version would miss, with its place; empty where nothing is */
    public static List<String> breaks(Path contracts, String version) throws IOException {
        var breaks = changes(contracts, version);
        breaks.removeIf(RefusedBefore.in(contracts)::explains);
        return breaks;
    }

    /** With what the released version refused without saying so. */
    static List<String> changes(Path contracts, String version) throws IOException {
        Path released = contracts.resolve("released").resolve(version);
        var breaks = new ArrayList<String>();
        for (Path file : filesOf(released)) {
            Path relative = released.relativize(file);
            Path now = contracts.resolve(relative);
            if (!Files.exists(now)) {
                breaks.add(relative + ": the document is gone");
                continue;
            }
            for (String broken : breaks(MAPPER.readTree(file.toFile()), MAPPER.readTree(now.toFile()))) {
                breaks.add(relative + " " + broken);
            }
        }
        return breaks;
    }

    static List<String> breaks(JsonNode released, JsonNode present) {
        return released.has("openapi")
                ? new ApiChange(released, present).breaks()
                : new SchemaChange(new Document(released), new Document(present), Direction.OUTPUT)
                        .breaks("", released, present);
    }

    private static List<Path> filesOf(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
