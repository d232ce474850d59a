package dev.tandem.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionsInUseTest {
    private final ConnectionsInUse inUse = new ConnectionsInUse();
    private final List<String> cut = new ArrayList<>();

    @Test
    void whatIsHeldIsCut() {
        inUse.onConnectionAcquire(wrapper("first"));
        inUse.onConnectionAcquire(wrapper("second"));

        inUse.cut();

        assertThat(cut).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void whatWasReturnedOrClosedIsNotEvenUnderAnotherWrapper() {
        var first = driver("first");
        var second = driver("second");
        inUse.onConnectionAcquire(wrapper("first", first));
        inUse.onConnectionReturn(wrapper("again", first));
        inUse.onConnectionAcquire(wrapper("second", second));
        inUse.onConnectionDestroy(wrapper("again", second));

        inUse.cut();

        assertThat(cut).isEmpty();
    }

    private Connection wrapper(String name) {
        return wrapper(name, driver(name));
    }

    private Connection wrapper(String name, Connection wrapped) {
        return connection(name, wrapped);
    }

    private Connection driver(String name) {
        return connection(name + " of the driver", null);
    }

    private Connection connection(String name, Connection wrapped) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    return switch (method.getName()) {
                        case "unwrap" -> wrapped;
                        case "abort" -> {
                            cut.add(name);
                            yield null;
                        }
                        case "hashCode" -> System.identityHashCode(self);
                        case "equals" -> self == arguments[0];
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
