package dev.tandem.kit.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;

/** Asks for the addresses of a name, in threads of its own, since whoever answers may take long. */
@ApplicationScoped
class Names {
    private static final int AT_ONCE = 16;

    private final WorkerExecutor threads;

    Names(Vertx vertx) {
        threads = vertx.createSharedWorkerExecutor("webhook-names", AT_ONCE);
    }

    Future<List<InetAddress>> addressesOf(String host) {
        return threads.executeBlocking(() -> List.of(InetAddress.getAllByName(withoutBrackets(host))), false);
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @PreDestroy
    void stop() {
        threads.close();
    }
}
