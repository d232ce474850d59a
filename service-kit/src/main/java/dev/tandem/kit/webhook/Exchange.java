package dev.tandem.kit.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * A request and as much of its answer as is kept. It ends in time, however the target behaves: one that sends a byte now
 * and then is cut as well as one that sends nothing, and of one that sends without end only the beginning is read.
 */
final class Exchange {
    static final int KEPT = 4096;

    private final HttpClientRequest request;
    private final Promise<Received> received = Promise.promise();
    private final Buffer body = Buffer.buffer();

    private Exchange(HttpClientRequest request) {
        this.request = request;
    }

    static Future<Received> of(Vertx vertx, HttpClientRequest request, Buffer body, Duration timeout) {
        var exchange = new Exchange(request);
        long timer = vertx.setTimer(timeout.toMillis(), late -> exchange.cut(timeout));
        exchange.received.future().onComplete(any -> vertx.cancelTimer(timer));
        request.exceptionHandler(exchange.received::tryFail);
        request.response().onSuccess(exchange::read).onFailure(exchange.received::tryFail);
        request.end(body);
        return exchange.received.future();
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(received::tryFail);
        response.handler(chunk -> {
            body.appendBuffer(chunk, 0, Math.min(chunk.length(), KEPT - body.length()));
            if (body.length() == KEPT) {
                end(response);
                // The rest is not waited for.
                request.reset();
            }
        });
        response.endHandler(all -> end(response));
    }

    private void end(HttpClientResponse response) {
        received.tryComplete(new Received(response.statusCode(), body.getBytes(), response.getHeader("Retry-After")));
    }

    private void cut(Duration timeout) {
        received.tryFail(new TimeoutException("no whole answer within %d ms".formatted(timeout.toMillis())));
        request.reset();
    }
}
