package dev.tandem.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.JksOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pinned connection is to an address; whom it is with, the certificate says by the name. */
class SenderTlsTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String PASSWORD = "changeit";

    private static Path keys;
    private static Path othersKeys;
    private static HttpsServer target;

    @BeforeAll
    static void startATargetOfTheName(@TempDir Path folder) throws Exception {
        keys = keysOf("tool.invalid", folder);
        othersKeys = keysOf("stranger.invalid", folder);
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        target = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.setHttpsConfigurator(new HttpsConfigurator(context));
        target.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        target.start();
    }

    @AfterAll
    static void stop() {
        target.stop(0);
        VERTX.close();
    }

    @Test
    void aCertificateOfTheNameIsTakenThoughTheConnectionIsToAnAddress() {
        assertThat(send("tool.invalid", keys).failure()).isNull();
    }

    @Test
    void aCertificateOfAnotherNameIsNot() {
        assertThat(send("other.invalid", keys).failure()).isNotNull();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNot() {
        assertThat(send("tool.invalid", othersKeys).failure()).isNotNull();
    }

    private static Answer send(String name, Path trusted) {
        var options = Sender.options(Duration.ofSeconds(5))
                .setTrustOptions(new JksOptions().setPath(trusted.toString()).setPassword(PASSWORD));
        var names = new Names(VERTX) {
            @Override
            Future<List<InetAddress>> addressesOf(String host) {
                return Future.succeededFuture(List.of(InetAddress.getLoopbackAddress()));
            }
        };
        var allowed = new AllowedTargets(List.of(Network.of("127.0.0.0/8")));
        var sender = new Sender(VERTX, names, allowed, options, Duration.ofSeconds(5), Clock.systemUTC());
        String url = "https://%s:%d/".formatted(name, target.getAddress().getPort());
        return sender.send(SomeDelivery.to(url))
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static Path keysOf(String name, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".jks");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-storetype",
                        "JKS",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD,
                        "-keypass",
                        PASSWORD,
                        "-alias",
                        "target",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return file;
    }
}
