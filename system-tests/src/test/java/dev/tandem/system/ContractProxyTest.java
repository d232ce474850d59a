package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.system.CheckedApi.Call;
import dev.tandem.testing.TopicReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The documents and the schemas, held against the running services by validators that are not ours. */
class ContractProxyTest {
    private static final long SEED = Long.getLong("tandem.contract.seed", 8);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Its answer has no end, and the proxy waits for one; FollowTest reads it. */
    private static final String STREAMED = "followProduct";

    private static final List<Call> MEANT_AS_THE_DOCUMENT_SAYS = new ArrayList<>();
    private static TestStack tandem;
    private static NpmTools tools;
    private static List<ProxiedApi> services = List.of();

    @BeforeAll
    static void callEveryOperationInManyWays() {
        assumeTrue(
                NpmTools.canBeHad(),
                "node and npm are not on the PATH, so no validator but our own has looked at the documents");
        tools = new NpmTools("contract-proxy").install();
        tandem = new TestStack().start();
        var product = new ProxiedApi(tools, tandem.stack().product(), ApiDocument.of("product-service"));
        var engineering = new ProxiedApi(tools, tandem.stack().engineering(), ApiDocument.of("engineering-service"));
        services = List.of(product, engineering);
        new ContractScenario(product, engineering).play();
        var refused = new RefusedCalls(new Random(SEED));
        for (ProxiedApi service : services) {
            var malformed = refused.malformed(service);
            refused.wellFormed(service).forEach(service::send);
            MEANT_AS_THE_DOCUMENT_SAYS.addAll(service.calls());
            malformed.forEach(service::send);
        }
    }

    @AfterAll
    static void stop() {
        services.forEach(ProxiedApi::close);
        if (tandem != null) {
            tandem.close();
        }
    }

    @Test
    void everyOperationOfBothDocumentsSucceedsAtLeastOnce() {
        for (ProxiedApi service : services) {
            var succeeded = new TreeSet<String>();
            service.calls().stream()
                    .filter(Call::succeeded)
                    .forEach(call -> succeeded.add(service.document()
                            .operation(call.request().method(), call.request().path())
                            .id()));

            assertThat(service.document().operations())
                    .extracting(ApiDocument.Operation::id)
                    .filteredOn(id -> !STREAMED.equals(id))
                    .isSubsetOf(succeeded);
        }
    }

    @Test
    void everyKindOfRefusalIsAmongTheAnswers() {
        assertThat(calls().map(Call::status))
                .contains(400, 403, 404, 406, 409, 412, 415, 428)
                .doesNotContain(500);
    }

    @Test
    void noAnswerViolatesTheDocument() {
        assertThat(calls().filter(call -> !call.violationsOf("response").isEmpty()))
                .as("seed %d", SEED)
                .isEmpty();
    }

    @Test
    void noRequestThatTheServicesTakeViolatesTheDocument() {
        assertThat(calls().filter(Call::succeeded)
                        .filter(call -> !call.violationsOf("request").isEmpty()))
                .as("seed %d", SEED)
                .isEmpty();
        assertThat(MEANT_AS_THE_DOCUMENT_SAYS)
                .as("seed %d", SEED)
                .allMatch(call -> call.violationsOf("request").isEmpty());
    }

    @Test
    void everyEventIsTakenByAjvAsEverybodyHasIt() throws IOException {
        var events = new ArrayList<String>();
        for (String topic : List.of("tandem.product", "tandem.engineering")) {
            for (var record : TopicReader.all(tandem.stack().kafka().bootstrapServers(), topic)) {
                events.add(JSON.writeValueAsString(
                        Map.of("kind", record.key().replaceAll(":.*", ""), "event", JSON.readTree(record.value()))));
            }
        }
        var file = Files.write(tandem.home().resolve("events"), events);

        assertThat(events).hasSizeGreaterThan(100).anyMatch(event -> event.contains("2.3"));
        assertThat(tools.ajv(TestStack.ROOT.resolve("contracts/events"), file)).isEmpty();
    }

    private static Stream<Call> calls() {
        return services.stream().flatMap(service -> service.calls().stream());
    }
}
