package dev.tandem.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.kit.json.EventJson;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    order.created       | a,b                          | created
                    order.edited        | title                        | edited title
                    order.edited        | why,title                    | edited title and why
                    order.edited        | why,acceptanceCriteria,title | edited acceptance criteria, title and why
                    order.scope-changed | items                        | scope changed
                    """)
    void theTypeAndTheFieldsTellWhatHappened(String what, String fields, String summary) {
        ObjectNode changes = EventJson.MAPPER.createObjectNode();
        Arrays.stream(fields.split(",")).forEach(changes::putObject);

        assertThat(Summary.of(what, changes)).isEqualTo(summary);
    }

    @Test
    void itFitsIntoALineWhateverIsSaid() {
        assertThat(Summary.bounded("moved")).isEqualTo("moved");
        assertThat(Summary.bounded("😀".repeat(400)))
                .satisfies(words ->
                        assertThat(words.codePointCount(0, words.length())).isEqualTo(300))
                .endsWith("😀…");
    }
}
