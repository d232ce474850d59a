package dev.tandem.kit.body;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.kit.problem.RouterProblems;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The body of one request while it arrives, on its event loop; the request goes on when it is there. What it takes is
 * held until the request is over, since it is in memory for as long.
 */
final class ArrivingBody {
    private static final Logger LOG = Logger.getLogger(ArrivingBody.class);

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Bounds bounds;
    private final RouterProblems problems;
    private Buffer body = Buffer.buffer();
    /** Given back by whichever thread ends the request. */
    private final AtomicLong held = new AtomicLong();

    private long timer;
    private boolean arriving = true;

    ArrivingBody(RoutingContext context, Bounds bounds, RouterProblems problems) {
        this.context = context;
        this.request = context.request();
        this.bounds = bounds;
        this.problems = problems;
    }

    void read() {
        if (statedLength() > bounds.maxSize()) {
            refuse(tooLarge());
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        context.addEndHandler(over -> giveBack());
        timer = context.vertx().setTimer(bounds.timeout().toMillis(), late -> refuse(tooSlow()));
        request.exceptionHandler(this::abandon);
        request.handler(this::add);
        request.endHandler(end -> goOn());
        request.resume();
    }

    private void add(Buffer part) {
        if (!arriving) {
            return;
        }
        int length = body.length() + part.length();
        long more = bounds.counted(length) - held.get();
        if (length > bounds.maxSize()) {
            refuse(tooLarge());
        } else if (!bounds.take(more)) {
            refuse(KitProblem.TOO_MUCH_AT_ONCE
                    .because("Other requests bring more than the service holds at once")
                    .retryAfter(1));
        } else {
            held.addAndGet(more);
            body.appendBuffer(part);
        }
    }

    private void goOn() {
        if (arriving) {
            stop();
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        }
    }

    private void refuse(Refusal refusal) {
        if (arriving) {
            drop();
            problems.answerAndClose(context, refusal);
        }
    }

    /** A client that goes away is no error of ours. */
    private void abandon(Throwable reason) {
        if (arriving) {
            drop();
            LOG.debugf("The client of %s went away within its body: %s", request.path(), reason.getMessage());
        }
    }

    private void stop() {
        arriving = false;
        context.vertx().cancelTimer(timer);
    }

    /** What is given back is let go of, also while the connection lingers. */
    private void drop() {
        stop();
        body = Buffer.buffer();
        giveBack();
    }

    private void giveBack() {
        bounds.giveBack(held.getAndSet(0));
    }

    private long statedLength() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private Refusal tooLarge() {
        return KitProblem.BODY_TOO_LARGE
                .because("The body is larger than %d bytes", bounds.maxSize())
                .with("maxSize", bounds.maxSize());
    }

    private Refusal tooSlow() {
        return KitProblem.BODY_TOO_SLOW.because(
                "The body did not arrive within %d s", bounds.timeout().toSeconds());
    }
}
