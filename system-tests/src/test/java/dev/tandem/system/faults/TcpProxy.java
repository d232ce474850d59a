package dev.tandem.system.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** The network between a process and what it uses: it can be cut, held up, and cut at a moment that is recognised. */
final class TcpProxy implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Moment> awaited = new AtomicReference<>();
    private volatile boolean cut;
    private volatile Optional<CountDownLatch> heldUp = Optional.empty();

    TcpProxy(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("proxy-" + target, this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Connections are reset, and new ones too. */
    void cut() {
        cut = true;
        closeAll();
    }

    /** Nothing arrives any more, and nobody is told. */
    void holdUp() {
        heldUp = Optional.of(new CountDownLatch(1));
    }

    void heal() {
        cut = false;
        awaited.set(null);
        heldUp.ifPresent(latch -> {
            heldUp = Optional.empty();
            // What was held up is not sent later, as after a partition that outlived the connections.
            closeAll();
            latch.countDown();
        });
    }

    /** At this moment, once: what makes it is not passed on, its connection breaks, and the action runs. */
    void awaitMoment(Point point, Runnable action) {
        awaited.set(new Moment(point, action));
    }

    /** @return whether a moment that was awaited has come */
    boolean hasCome() {
        return awaited.get() == null;
    }

    private record Moment(Point point, Runnable action) {}

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                if (cut) {
                    reset(client);
                    continue;
                }
                connect(client);
            } catch (IOException closedOrTargetAway) {
                // Whoever connected is told by the reset.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket upstream;
        try {
            upstream = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException targetAway) {
            reset(client);
            return;
        }
        open.add(client);
        open.add(upstream);
        client.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
        var watcher = new Point.Watcher();
        start("up-" + target, () -> pass(client, upstream, watcher::sends));
        start("down-" + target, () -> pass(upstream, client, watcher::receives));
    }

    @FunctionalInterface
    private interface Look {
        Set<Point> at(byte[] chunk);
    }

    private void pass(Socket from, Socket to, Look look) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[CHUNK];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitRelease();
                byte[] chunk = Arrays.copyOf(buffer, read);
                if (isTheMoment(look.at(chunk))) {
                    reset(from);
                    reset(to);
                    return;
                }
                out.write(chunk);
                out.flush();
            }
        } catch (IOException | InterruptedException broken) {
            // One side is gone, so the other is closed.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void awaitRelease() throws InterruptedException {
        var latch = heldUp;
        if (latch.isPresent()) {
            latch.get().await();
        }
    }

    private boolean isTheMoment(Set<Point> points) {
        var moment = awaited.get();
        if (moment == null || !points.contains(moment.point()) || !awaited.compareAndSet(moment, null)) {
            return false;
        }
        moment.action().run();
        return true;
    }

    private void closeAll() {
        Set.copyOf(open).forEach(TcpProxy::reset);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closedAlready) {
            // That is what was wanted.
        }
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        heal();
        closeAll();
    }
}
