package dev.tandem.kit.webhook;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes one attempt. The name's addresses are looked at, and it is connected to one of those that were: asked again, whoever
 * answers for the name might answer otherwise.
 */
@ApplicationScoped
class Sender {
    private static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";
    /** Shorter than that of any usual server, which would close the connection that the next request is sent on. */
    private static final int KEEP_ALIVE_SECONDS = 3;
    /** How many there may be is bounded for each webhook, not for each target. */
    private static final int CONNECTIONS = 10_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final Names names;
    private final AllowedTargets allowed;
    private final Duration connectTimeout;
    private final Duration answerTimeout;
    private final Clock clock;

    @Inject
    Sender(Vertx vertx, Names names, AllowedTargets allowed, WebhookConfig config, Clock clock) {
        this(vertx, names, allowed, options(config.connectTimeout()), config.answerTimeout(), clock);
    }

    Sender(
            Vertx vertx,
            Names names,
            AllowedTargets allowed,
            HttpClientOptions options,
            Duration answerTimeout,
            Clock clock) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(options);
        this.names = names;
        this.allowed = allowed;
        this.connectTimeout = Duration.ofMillis(options.getConnectTimeout());
        this.answerTimeout = answerTimeout;
        this.clock = clock;
    }

    static HttpClientOptions options(Duration connectTimeout) {
        int millis = Math.toIntExact(connectTimeout.toMillis());
        return new HttpClientOptions()
                .setConnectTimeout(millis)
                .setSslHandshakeTimeout(millis)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxPoolSize(CONNECTIONS);
    }

    /** @return never fails: a failure is an answer too */
    Future<Answer> send(Claimed delivery) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        var target = TargetUrl.of(delivery.url()).orElseThrow();
        return names.addressesOf(target.host())
                .timeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .compose(addresses -> connect(target, addresses, delivery.attempts()))
                .compose(request -> {
                    head(request, delivery, at);
                    return Exchange.of(vertx, request, Buffer.buffer(delivery.body()), answerTimeout);
                })
                .map(received -> received.answer(at, since(began)))
                .otherwise(failure -> Received.failed(failure, at, since(began)));
    }

    /** With several addresses, each attempt takes the next one. */
    private Future<HttpClientRequest> connect(TargetUrl target, List<InetAddress> addresses, int attempts) {
        var fault = allowed.fault(target, addresses);
        if (fault.isPresent()) {
            return Future.failedFuture(new RefusedTarget(fault.get()));
        }
        var address = addresses.get(attempts % addresses.size());
        return client.request(new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(target.secure())
                .setHost(target.host())
                .setPort(target.port())
                .setURI(target.path())
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setFollowRedirects(false));
    }

    private static void head(HttpClientRequest request, Claimed delivery, Instant at) {
        String id = delivery.event().toString();
        request.putHeader(HttpHeaderNames.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaderNames.USER_AGENT, "Tandem")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .putHeader("webhook-signature", Signature.of(delivery.secrets(), id, at, delivery.body()));
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @PreDestroy
    void stop() {
        client.close();
    }
}
