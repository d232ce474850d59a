package dev.tandem.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {
    private final Topic topic = new Topic("somewhere");
    private final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"id":"%s","version":1,"key":"PAY","name":"A product","updatedAt":"2026-04-01T09:00:00Z"}  | archived
                    {"id":"%s","version":1,"key":"PAY"}                                                        | name
                    {"id":"7","version":1,"key":"PAY","deleted":true}                                          | /id
                    {"id":"%s","version":"1","key":"PAY","deleted":true}                                       | /version
                    {"id":"%s","version":1,"key":"pay","deleted":true}                                         | /key
                    {"id":"%s","version":1,"key":"PAY","deleted":true,"updatedAt":"yesterday"}                 | /updatedAt
                    """)
    void anEventThatBreaksItsContractIsRefusedByTheNameOfTheFault(String data, String fault) {
        assertThatThrownBy(() -> topic.send("product", id, id, "dev.tandem.product.edited.v1", data.formatted(id)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("dev.tandem.product.edited.v1 breaks its contract")
                .hasMessageContaining(fault);
    }

    @Test
    void anEventOfNoKnownKindIsRefused() {
        assertThatThrownBy(() -> topic.send("invoice", id, id, "dev.tandem.invoice.created.v1", "{}"))
                .hasMessageContaining("There is no contract for events of invoice");
    }
}
