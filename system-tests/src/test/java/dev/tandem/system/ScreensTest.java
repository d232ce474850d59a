package dev.tandem.system;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.system.Screens.Call;
import dev.tandem.system.Screens.Screen;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen is filled by the calls that docs/building-a-ui.md names, and by no more of them than were aimed at. */
class ScreensTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TestStack tandem = TestStack.shared();

    /** The most calls that a screen may need. */
    private static final Map<String, Integer> MOST = Map.ofEntries(
            entry("Board with budget strip", 2),
            entry("Filtered board", 1),
            entry("Board that follows", 1),
            entry("Item that is held", 1),
            entry("Drag of an item", 1),
            entry("Feature", 2),
            entry("Active sprint", 1),
            entry("Sprint planning", 3),
            entry("Roadmap", 1),
            entry("Overview of a product", 1),
            entry("Overview of all products", 1),
            entry("Weekly catch-up", 1),
            entry("Delivery figures", 1),
            entry("Sprints to look back on", 1),
            entry("Budget dashboard", 2));

    private static Map<String, String> names;

    @BeforeAll
    static void aProductInTheMidstOfItsWork() {
        names = new BusyProduct(tandem).build();
    }

    static Stream<Screen> screens() throws IOException {
        return Screens.read(TestStack.ROOT.resolve("docs/building-a-ui.md")).all().stream();
    }

    @Test
    void thePageTellsOfEveryScreenWithinItsNumberOfCalls() throws IOException {
        assertThat(screens()).extracting(Screen::name).containsExactlyInAnyOrderElementsOf(MOST.keySet());
        assertThat(screens())
                .allSatisfy(screen -> assertThat(screen.calls())
                        .as(screen.name())
                        .hasSize(screen.count())
                        .hasSizeLessThanOrEqualTo(MOST.get(screen.name())));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void itsCallsAnswerWithAllThatItNeeds(Screen screen) throws IOException {
        for (Call each : screen.calls()) {
            var call = each.with(names);
            for (Api service : servicesOf(call)) {
                var answer = send(service, call);
                assertThat(answer.statusCode())
                        .as("%s %s: %s", call.method(), call.path(), answer.asString())
                        .isEqualTo(200);
                var body = JSON.readTree(answer.asString());
                assertThat(call.fields())
                        .isNotEmpty()
                        .allSatisfy(field -> assertThat(valuesOf(body, field))
                                .as("%s in %s", field, body)
                                .isNotEmpty()
                                .anyMatch(value -> !value.isNull())
                                .noneMatch(JsonNode::isMissingNode));
            }
        }
    }

    private static List<Api> servicesOf(Call call) {
        return switch (call.service()) {
            case "product" -> List.of(tandem.product());
            case "engineering" -> List.of(tandem.engineering());
            default -> List.of(tandem.product(), tandem.engineering());
        };
    }

    private static Response send(Api service, Call call) throws IOException {
        return call.method().equals("GET")
                ? service.get(call.path())
                : service.post(call.path(), JSON.readValue(call.body(), new TypeReference<Map<String, Object>>() {}));
    }

    /** Of every item of the lists on the way. */
    private static List<JsonNode> valuesOf(JsonNode node, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        return itemsOf(node)
                .map(each -> each.path(name))
                .flatMap(value -> dot < 0 || value.isNull()
                        ? Stream.of(value)
                        : valuesOf(value, path.substring(dot + 1)).stream())
                .toList();
    }

    private static Stream<JsonNode> itemsOf(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
