package dev.tandem.kit.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against real targets on this machine, good and bad. */
class SenderTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final AllowedTargets LOOPBACK = new AllowedTargets(List.of(Network.of("127.0.0.0/8")));
    private static final AllowedTargets PUBLIC_ONLY = new AllowedTargets(List.of());

    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void letWhatHangsGo() {
        over.countDown();
    }

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    @Test
    void anHonestTargetIsSentTheBodyWithASignatureThatTheLibraryVerifies() throws Exception {
        try (var target = HookServer.answering(204)) {
            var answer = send(LOOPBACK, SomeDelivery.to(target.url("/hooks?of=tandem")));

            assertThat(answer.failure()).isNull();
            assertThat(answer.status()).isEqualTo(204);
            var request = target.received().get(0);
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/hooks?of=tandem");
            assertThat(request.header("content-type")).isEqualTo("application/cloudevents+json; charset=utf-8");
            assertThat(request.header("webhook-id")).isEqualTo(new UUID(3, 1).toString());
            new Webhook(SomeDelivery.SECRET).verify(request.body(), headers(request));
        }
    }

    @Test
    void whileTwoSecretsHoldEitherOfThemVerifiesAndAThirdDoesNot() {
        String former = Secret.next();
        try (var target = HookServer.answering(200)) {
            send(LOOPBACK, SomeDelivery.to(target.url("/"), List.of(SomeDelivery.SECRET, former), "{\"ä\":\"ö\"}"));

            var request = target.received().get(0);
            for (String secret : List.of(SomeDelivery.SECRET, former)) {
                assertThatCode(() -> new Webhook(secret).verify(request.body(), headers(request)))
                        .doesNotThrowAnyException();
            }
            assertThatThrownBy(() -> new Webhook(Secret.next()).verify(request.body(), headers(request)))
                    .isInstanceOf(WebhookVerificationException.class);
            assertThatThrownBy(() -> new Webhook(former).verify(request.body() + " ", headers(request)))
                    .isInstanceOf(WebhookVerificationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 410, 429, 500, 503})
    void anAnswerThatIsNo2xxIsAFailureWithTheAnswersBody(int status) {
        try (var target = new HookServer(exchange -> {
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write("no, thanks".getBytes(UTF_8));
        })) {
            var answer = send(LOOPBACK, SomeDelivery.to(target.url("/")));

            assertThat(answer.failure()).isEqualTo("the answer is " + status);
            assertThat(answer.body()).isEqualTo("no, thanks");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) {
        try (var elsewhere = HookServer.answering(200);
                var target = new HookServer(exchange -> {
                    exchange.getResponseHeaders().add("Location", elsewhere.url("/"));
                    exchange.sendResponseHeaders(status, -1);
                })) {
            var answer = send(LOOPBACK, SomeDelivery.to(target.url("/")));

            assertThat(answer.failure()).isEqualTo("redirects are not followed");
            assertThat(answer.status()).isEqualTo(status);
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void aDeadTargetIsAFailure() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(send(LOOPBACK, SomeDelivery.to("http://127.0.0.1:" + port)).failure())
                .contains("refused");
    }

    @Test
    void aTargetThatDoesNotAnswerIsWaitedForNoLongerThanAgreed() {
        try (var target = new HookServer(exchange -> over.await())) {
            var answer = send(LOOPBACK, SomeDelivery.to(target.url("/")));

            assertThat(answer.failure()).isEqualTo("TimeoutException: no whole answer within 1000 ms");
            assertThat(answer.took()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
        }
    }

    @Test
    void aTargetThatSendsAByteNowAndThenIsWaitedForNoLonger() {
        try (var target = new HookServer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
        })) {
            var answer = send(LOOPBACK, SomeDelivery.to(target.url("/")));

            assertThat(answer.failure()).startsWith("TimeoutException");
            assertThat(answer.took()).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void anAnswerThatIsCutIsNone() {
        try (var target = new HookServer(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("the beginning".getBytes(UTF_8));
            exchange.getResponseBody().flush();
        })) {
            assertThat(send(LOOPBACK, SomeDelivery.to(target.url("/"))).failure())
                    .isNotNull();
        }
    }

    @Test
    void ofAnAnswerWithoutEndTheBeginningIsReadAndTheRestIsNotWaitedFor() {
        try (var target = new HookServer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = "y".repeat(100_000).getBytes(UTF_8);
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(block);
            }
        })) {
            var answer = send(LOOPBACK, SomeDelivery.to(target.url("/")));

            assertThat(answer.failure()).isNull();
            assertThat(answer.body()).hasSize(4096).containsOnlyOnce("y".repeat(4096));
        }
    }

    @Test
    void aNameIsConnectedToAtTheAddressThatWasLookedAt() throws Exception {
        try (var target = HookServer.answering(200)) {
            var answer = send(
                    LOOPBACK,
                    SomeDelivery.to("http://tool.invalid:%d/x".formatted(target.port())),
                    List.of(address("127.0.0.1")));

            assertThat(answer.failure()).isNull();
            assertThat(target.received().get(0).header("host")).isEqualTo("tool.invalid:" + target.port());
        }
    }

    /** Whoever answers for the name says something public first and something else to whoever asks again. */
    @Test
    void aNameIsAskedForOnce() throws Exception {
        var answers = new ArrayList<>(List.of(address("127.0.0.1"), address("127.0.0.2")));
        try (var target = HookServer.answering(200)) {
            var names = new Names(VERTX) {
                @Override
                Future<List<InetAddress>> addressesOf(String host) {
                    return Future.succeededFuture(List.of(answers.remove(0)));
                }
            };
            var answer =
                    await(sender(LOOPBACK, names), SomeDelivery.to("http://tool.invalid:%d/".formatted(target.port())));

            assertThat(answer.failure()).isNull();
            assertThat(answers).hasSize(1);
        }
    }

    @Test
    void aTargetOfWhichOneAddressIsNotPublicIsNotConnectedTo() throws Exception {
        try (var target = HookServer.answering(200)) {
            var answer = send(
                    PUBLIC_ONLY,
                    SomeDelivery.to("https://tool.invalid:%d/".formatted(target.port())),
                    List.of(address("93.184.216.34"), address("127.0.0.1")));

            assertThat(answer.failure()).isEqualTo("tool.invalid has an address that is not public");
            assertThat(target.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1",
                "https://localhost",
                "https://[::1]",
                "https://[::ffff:127.0.0.1]",
                "https://[64:ff9b::7f00:1]",
                "https://2130706433",
                "https://169.254.169.254/latest",
                "https://10.0.0.1",
                "https://192.168.1.1",
                "https://100.100.100.200",
                "https://[fd00:ec2::254]",
                "https://[fe80::1]",
                "https://0.0.0.0",
                "https://[::]",
                "https://224.0.0.1"
            })
    void aTargetThatIsNotPublicIsRefusedHoweverItIsWritten(String url) {
        assertThat(TargetUrl.of(url)
                        .map(target -> send(PUBLIC_ONLY, SomeDelivery.to(url)).failure()))
                .hasValueSatisfying(
                        failure -> assertThat(failure).matches(".*(not public|has no address).*|Unknown.*"));
    }

    @Test
    void aNameThatNobodyKnowsIsAFailure() {
        assertThat(send(PUBLIC_ONLY, SomeDelivery.to("https://nowhere.invalid")).failure())
                .isNotNull();
    }

    @Test
    void aTargetThatSpeaksNoTlsIsAFailureOfHttps() {
        try (var target = HookServer.answering(200)) {
            assertThat(send(LOOPBACK, SomeDelivery.to(target.url("/").replace("http:", "https:")))
                            .failure())
                    .isNotNull();
            assertThat(target.received()).isEmpty();
        }
    }

    private static Answer send(AllowedTargets allowed, Claimed delivery) {
        return await(sender(allowed, new Names(VERTX)), delivery);
    }

    private static Answer send(AllowedTargets allowed, Claimed delivery, List<InetAddress> addresses) {
        return await(
                sender(allowed, new Names(VERTX) {
                    @Override
                    Future<List<InetAddress>> addressesOf(String host) {
                        return Future.succeededFuture(addresses);
                    }
                }),
                delivery);
    }

    private static Sender sender(AllowedTargets allowed, Names names) {
        return new Sender(
                VERTX,
                names,
                allowed,
                Sender.options(Duration.ofMillis(500)),
                Duration.ofSeconds(1),
                Clock.systemUTC());
    }

    private static Answer await(Sender sender, Claimed delivery) {
        return sender.send(delivery)
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static InetAddress address(String digits) throws UnknownHostException {
        return InetAddress.getByName(digits);
    }

    private static HttpHeaders headers(HookServer.Received request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            headers.put(name, List.of(request.header(name)));
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }
}
