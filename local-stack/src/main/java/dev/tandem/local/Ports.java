package dev.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.IntStream;

/** The loopback ports of one stack. */
public record Ports(
        int product,
        int engineering,
        int productManagement,
        int engineeringManagement,
        int postgres,
        int kafka,
        int kafkaController) {

    /** Ports that nobody uses at the moment, for tests that run beside a stack of their developer's. */
    public static Ports free() {
        int[] ports = freePorts(7);
        return new Ports(ports[0], ports[1], ports[2], ports[3], ports[4], ports[5], ports[6]);
    }

    public static int anyFree() {
        return freePorts(1)[0];
    }

    static boolean inUse(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static int[] freePorts(int count) {
        // All are held open until the last is known, so that none is given twice.
        ServerSocket[] held = IntStream.range(0, count)
                .mapToObj(i -> {
                    try {
                        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toArray(ServerSocket[]::new);
        int[] ports = new int[count];
        for (int i = 0; i < count; i++) {
            ports[i] = held[i].getLocalPort();
            try {
                held[i].close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ports;
    }
}
