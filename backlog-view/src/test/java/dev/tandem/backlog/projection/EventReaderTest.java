package dev.tandem.backlog.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.testing.EventContracts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final Set<String> SHOWN =
            Set.of("product", "release", "feature", "debt", "work-item", "budget", "forecast");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> examples() throws IOException {
        try (var examples = Files.list(EventContracts.examples())) {
            return examples.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAsItsContractSaysAndCanBeRead(Path example) throws Exception {
        String kind = kindOf(example);
        String data = Files.readString(example);

        assertThat(EventContracts.violations(kind, data)).isEmpty();
        assertThat(EventReader.read(kind, bytes(data)).isPresent()).isEqualTo(SHOWN.contains(kind));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void fieldsThatAreNotKnownArePassedOver(Path example) throws Exception {
        var newer = (ObjectNode) JSON.readTree(Files.readString(example));
        newer.put("aFieldOfTomorrow", "x").putObject("another").put("deep", true);

        assertThat(EventReader.read(kindOf(example), bytes(newer.toString())))
                .isEqualTo(EventReader.read(kindOf(example), Files.readAllBytes(example)));
    }

    @Test
    void whatTheViewDoesNotShowIsPassedOver() throws Exception {
        assertThat(EventReader.read("roadmap", bytes("{}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "not json",
                "[]",
                "{}",
                "{\"id\":\"x\"}",
                "{\"id\":\"0199c8a2-7c1e-7d30-9a52-0c5d3f7f5a11\",\"version\":1}"
            })
    void whatCannotBeReadSaysWhy(String data) {
        assertThatThrownBy(() -> EventReader.read("feature", bytes(data)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageMatching("(?s).+");
    }

    @Test
    void aNullValueIsNotReadAsADeletion() {
        assertThatThrownBy(() -> EventReader.read("feature", null)).isInstanceOf(UnreadableEvent.class);
    }

    private static String kindOf(Path example) {
        return example.getFileName().toString().replaceAll("\\..*", "");
    }

    private static byte[] bytes(String data) {
        return data.getBytes(StandardCharsets.UTF_8);
    }
}
