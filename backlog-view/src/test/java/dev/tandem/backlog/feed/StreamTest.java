package dev.tandem.backlog.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.projection.TestBacklog;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@Timeout(60)
class StreamTest {
    @Inject
    TestBacklog backlog;

    @Inject
    StreamConfig config;

    @BeforeEach
    void aProductWithTwoFeatures() {
        backlog.start();
        backlog.features(5, 8);
    }

    @Test
    void aChangeIsTold() {
        try (var stream = EventStream.open(url(), null)) {
            var start = stream.next();
            assertThat(start.event()).isEqualTo("start");
            assertThat(start.id()).isNotBlank();

            backlog.moved("1", "b1", 2, "ana", "moved behind PAY-2");

            var change = stream.next();
            assertThat(change.event()).isEqualTo("feature");
            var told = JsonPath.from(change.data());
            assertThat(told.getString("key")).isEqualTo(backlog.key("1"));
            assertThat(told.getString("actor")).isEqualTo("ana");
            assertThat(told.getString("state.laneOrder")).isEqualTo("1b1");
        }
    }

    @Test
    void whoComesAgainGoesOnWhereItWas() {
        String seen;
        try (var stream = EventStream.open(url(), null)) {
            stream.next();
            backlog.moved("1", "b1", 2, "ana", "moved");
            seen = stream.next().id();
        }
        backlog.moved("2", "b2", 2, "ben", "moved");

        try (var stream = EventStream.open(url(), seen)) {
            assertThat(stream.next().event()).isEqualTo("start");
            assertThat(JsonPath.from(stream.next().data()).getString("key")).isEqualTo(backlog.key("2"));
        }
    }

    @Test
    void itBeginsWhereAPageOrTheListOfChangesEnded() {
        String asOf = given().get("/api/v1/products/%s/backlog".formatted(backlog.productKey()))
                .path("asOf");
        backlog.moved("1", "b1", 2, "ana", "moved");

        try (var stream = EventStream.open(url() + "?since=" + asOf, null)) {
            stream.next();
            assertThat(JsonPath.from(stream.next().data()).getString("key")).isEqualTo(backlog.key("1"));
        }
    }

    @Test
    void moreThanOnePartComesInOrderAndOnce() {
        backlog.features(new java.util.Random(3).ints(250, 1, 9).toArray());
        String everything = given().get("/api/v1/products/%s/changes?limit=1".formatted(backlog.productKey()))
                .path("next");

        try (var stream = EventStream.open(url() + "?since=" + everything, null)) {
            stream.next();
            var keys = new ArrayList<String>();
            for (int i = 0; i < 251; i++) {
                keys.add(JsonPath.from(stream.next().data()).getString("key"));
            }
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void whoFollowsACopyThatIsMadeAgainIsToldToReadAnew() {
        try (var stream = EventStream.open(url(), null)) {
            var start = stream.next();

            backlog.madeAgain();

            assertThat(stream.next().event()).isEqualTo("reset");
            assertThat(stream.hasEnded()).isTrue();
            assertThat(EventStream.send(url(), start.id()).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void oneCallerLeavesStreamsToOthers() {
        var own = new ArrayList<Stream<String>>();
        try {
            for (int i = 0; i < config.mostOfACaller(); i++) {
                var stream = EventStream.sendAs("eager", url());
                assertThat(stream.statusCode()).isEqualTo(200);
                own.add(stream.body());
            }

            var oneMore = EventStream.sendAs("eager", url());
            assertThat(oneMore.statusCode()).isEqualTo(429);
            assertThat(oneMore.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(oneMore.body().toList()).anyMatch(line -> line.contains("\"quota\":\"streams\""));

            var anotherCaller = EventStream.sendAs("patient", url());
            own.add(anotherCaller.body());
            assertThat(anotherCaller.statusCode()).isEqualTo(200);
        } finally {
            own.forEach(Stream::close);
        }
    }

    private String url() {
        return "http://localhost:%d/api/v1/products/%s/stream".formatted(RestAssured.port, backlog.productKey());
    }
}
