package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.tandem.kit.relay.Partitions;
import dev.tandem.testing.EventContracts;
import dev.tandem.testing.TopicReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a newcomer does, from an empty machine to a merged backlog that both services serve. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {
    private static final int ITEMS = ExportedBacklog.ROWS - ExportedBacklog.EPICS;

    private static TestStack tandem;
    private static Commands commands;

    @BeforeAll
    static void prepare() {
        tandem = new TestStack();
        commands = new Commands(TestStack.ROOT, tandem.home(), tandem.ports());
    }

    @AfterAll
    static void clean() {
        tandem.close();
    }

    @Test
    @Order(1)
    void upStartsEverythingAndSaysWhatToTryNext() {
        var up = commands.run("up");

        assertThat(up.output())
                .contains("PostgreSQL", "Kafka", "product-service", "engineering-service", "Ready after", "Try next");
        assertThat(up.exit()).isZero();
        assertThat(commands.run("status").exit()).isZero();
    }

    @Test
    @Order(2)
    void upAgainIsHarmless() {
        var before = tandem.product().get("/products").statusCode();
        assertThat(commands.run("up").exit()).isZero();
        assertThat(tandem.product().get("/products").statusCode())
                .isEqualTo(before)
                .isEqualTo(200);
    }

    @Test
    @Order(3)
    void anExportedBacklogComesInOnceHoweverOftenItIsImported() throws IOException {
        var file = Files.writeString(tandem.home().resolve("export.csv"), ExportedBacklog.csv());
        int features = ITEMS - ExportedBacklog.DEBT;

        var first = commands.run("import", file.toString(), "--product", "SHOP");
        assertThat(first.exit()).as(first.output()).isZero();
        assertThat(first.output())
                .contains("Product SHOP created.")
                .contains("features: 300 rows: %d taken, 0 unchanged, %d skipped, 0 refused"
                        .formatted(features, ExportedBacklog.DEBT + ExportedBacklog.EPICS));
        tandem.awaitEqualCopies("SHOP", ITEMS);
        var digest = tandem.product().digest("SHOP");

        var second = commands.run("import", file.toString(), "--product", "SHOP");
        assertThat(second.output())
                .contains("features: 300 rows: 0 taken, %d unchanged".formatted(features))
                .contains("debt and points: 300 rows: 0 taken");
        assertThat(tandem.product().digest("SHOP")).isEqualTo(digest);
    }

    @Test
    @Order(4)
    void pageByPageBothServicesShowEveryItemOnceInTheSameOrder() {
        List<String> whole = tandem.product().walk("SHOP", 200);

        assertThat(whole).hasSize(ITEMS).doesNotHaveDuplicates();
        assertThat(tandem.product().walk("SHOP", 7)).isEqualTo(whole);
        assertThat(tandem.engineering().walk("SHOP", 50)).isEqualTo(whole);
        List<String> ranked = whole.stream().filter(key -> !key.contains("-D")).toList();
        assertThat(ranked.get(0)).isEqualTo("SHOP-1");
    }

    @Test
    @Order(5)
    void aChangeOnEitherSideIsSeenOnBoth() {
        var product = tandem.product();
        var engineering = tandem.engineering();
        String created = token(product.post("/products", Map.of("key", "PAY", "name", "Payments")));

        var feature = product.post("/products/PAY/features", Map.of("title", "Pay by card"));
        String estimated = token(engineering.put("/items/PAY-1/estimate", Map.of("points", 5), token(feature)));
        var debt =
                engineering.post("/products/PAY/debt", Map.of("title", "Old gateway", "consequence", "audit"), created);
        debt.then().statusCode(201);
        product.post("/products/PAY/features", Map.of("title", "Refunds"))
                .then()
                .statusCode(201);
        String ranked = token(product.post("/features/PAY-2/rank", Map.of("before", "PAY-1")));

        String all = String.join(", ", estimated, token(debt), ranked);
        for (Api service : List.of(product, engineering)) {
            service.get("/products/PAY/backlog", all)
                    .then()
                    .statusCode(200)
                    .body("items.key", equalTo(List.of("PAY-2", "PAY-1", "PAY-D1")))
                    .body("items.estimated", equalTo(List.of(false, true, false)))
                    .body("items[1].points", is(5));
        }
    }

    @Test
    @Order(6)
    void everyEventThatWasSentIsAsItsContractSays() {
        String broker = tandem.stack().kafka().bootstrapServers();
        for (String topic : List.of("tandem.product", "tandem.engineering")) {
            var records = TopicReader.all(broker, topic);
            assertThat(records).hasSizeGreaterThan(ExportedBacklog.DEBT);
            assertThat(records).allSatisfy(record -> {
                String kind = record.key().replaceAll(":.*", "");
                assertThat(EventContracts.violations(kind, record.value())).isEmpty();
                assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
                assertThat(header(record, "ce_type")).matches("dev\\.tandem\\.%s\\.[a-z-]+\\.v1".formatted(kind));
                assertThat(header(record, "ce_source"))
                        .isEqualTo("/" + topic.substring("tandem.".length()) + "-service");
                assertThat(header(record, "ce_subject")).isEqualTo(record.key());
                assertThat(record.partition()).isEqualTo(Partitions.of(productOf(record), 12));
            });
        }
    }

    @Test
    @Order(7)
    void dataSurvivesDownAndUp() {
        List<String> order = tandem.product().walk("SHOP", 200);

        assertThat(commands.run("down").exit()).isZero();
        assertThat(commands.run("status").exit()).isEqualTo(1);
        assertThat(commands.run("up").exit()).isZero();

        assertThat(tandem.product().walk("SHOP", 200)).isEqualTo(order);
        assertThat(tandem.engineering().walk("SHOP", 200)).isEqualTo(order);
    }

    @Test
    @Order(8)
    void upFreshStartsEmpty() {
        assertThat(commands.run("up", "--fresh").exit()).isZero();

        tandem.product().get("/products").then().statusCode(200).body("items", equalTo(List.of()));
        tandem.engineering().get("/products/SHOP/backlog").then().statusCode(404);
    }

    private static String token(io.restassured.response.Response write) {
        return write.then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201))
                .extract()
                .header("Backlog-Token");
    }

    private static UUID productOf(ConsumerRecord<String, String> record) {
        String field = record.key().startsWith("product:") ? "id" : "productId";
        return UUID.fromString(record.value().replaceAll("(?s).*\"%s\": \"([^\"]+)\".*".formatted(field), "$1"));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
