package dev.tandem.backlog.feed;

import dev.tandem.backlog.query.Since;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One who follows a product. It is sent what it asks for and no more: what waits for it is one part of the feed, which
 * those who stand at the same place share; the next part is read when it has taken this one.
 */
final class Follower implements Flow.Subscription {
    private static final String COME_AGAIN = "reset";

    private final Sse sse;
    private final Flow.Subscriber<? super OutboundSseEvent> client;
    private final String caller;
    private final Runnable hungry;
    private final long began = System.nanoTime();
    /** Only one thread at a time sends; another leaves word that there is more to do. */
    private final AtomicInteger sending = new AtomicInteger();

    private final Queue<OutboundSseEvent> waiting = new ArrayDeque<>();
    private Since read;
    private long asked;
    private volatile long took = System.nanoTime();
    private boolean last;
    private volatile boolean over;

    /**
     * @param caller who follows, by name
     * @param hungry told when it has taken everything
     */
    Follower(Sse sse, Flow.Subscriber<? super OutboundSseEvent> client, Since from, String caller, Runnable hungry) {
        this.sse = sse;
        this.client = client;
        this.read = from;
        this.caller = caller;
        this.hungry = hungry;
    }

    void begin() {
        client.onSubscribe(this);
        // It names the place at once, for who is cut off before anything changes.
        send(sse.newEventBuilder()
                .name("start")
                .id(place().cursor())
                .reconnectDelay(1000)
                .data(String.class, "{}")
                .build());
    }

    @Override
    public void request(long count) {
        synchronized (this) {
            asked = Math.min(Long.MAX_VALUE / 2, asked + count);
            took = System.nanoTime();
        }
        send();
    }

    @Override
    public void cancel() {
        over = true;
        hungry.run();
    }

    /** How far what was read for it goes. */
    synchronized Since place() {
        return read;
    }

    boolean isOf(String name) {
        return !over && caller.equals(name);
    }

    boolean isOver() {
        return over;
    }

    synchronized boolean hasTakenAll() {
        return waiting.isEmpty() && !last;
    }

    /** A part of the feed that begins at its place. */
    void take(Changes.Part part) {
        synchronized (this) {
            for (Change change : part.changes()) {
                waiting.add(sse.newEventBuilder()
                        .name(change.kind())
                        .id(read.at(change.sequence()).cursor())
                        .data(String.class, change.json())
                        .build());
            }
            read = part.next();
        }
        send();
    }

    boolean hasBeenIdleFor(Duration time) {
        return System.nanoTime() - took > time.toNanos();
    }

    boolean isOlderThan(Duration time) {
        return System.nanoTime() - began > time.toNanos();
    }

    void heartbeat() {
        send(sse.newEventBuilder().comment("").build());
    }

    /** It is to come again, from where it is. */
    void end() {
        synchronized (this) {
            last = true;
        }
        send();
    }

    /** What it knows is of a copy that is no more: it is to read the product anew. */
    void startOver() {
        synchronized (this) {
            waiting.clear();
            waiting.add(sse.newEventBuilder()
                    .name(COME_AGAIN)
                    .data(String.class, "{}")
                    .build());
            last = true;
        }
        send();
    }

    void cutOff() {
        over = true;
        client.onError(new SlowReader());
    }

    private void send(OutboundSseEvent event) {
        synchronized (this) {
            waiting.add(event);
        }
        send();
    }

    private void send() {
        if (sending.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        while (seen != 0) {
            sendWhatIsAskedFor();
            seen = sending.addAndGet(-seen);
        }
    }

    private void sendWhatIsAskedFor() {
        boolean sent = false;
        for (var event = next(); event != null; event = next()) {
            client.onNext(event);
            sent = true;
        }
        boolean empty;
        boolean ends;
        synchronized (this) {
            empty = waiting.isEmpty();
            ends = empty && last && !over;
        }
        if (ends) {
            over = true;
            client.onComplete();
        } else if (sent && empty) {
            hungry.run();
        }
    }

    private synchronized @Nullable OutboundSseEvent next() {
        if (over || asked == 0 || waiting.isEmpty()) {
            return null;
        }
        asked--;
        took = System.nanoTime();
        return waiting.poll();
    }

    /** Said to nobody: the connection is gone with it. */
    static final class SlowReader extends RuntimeException {
        SlowReader() {
            super("It takes nothing any more", null, false, false);
        }
    }
}
