package dev.tandem.system;

import dev.tandem.local.LocalService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What happens to a running stack, and how it ends. */
enum Fault {
    PRODUCT_CRASHES(
            tandem -> tandem.stack().product().kill(),
            tandem -> tandem.restart(tandem.stack().product())),
    ENGINEERING_CRASHES(
            tandem -> tandem.stack().engineering().kill(),
            tandem -> tandem.restart(tandem.stack().engineering())),
    ENGINEERING_STOPS(
            tandem -> tandem.stack().engineering().stop(),
            tandem -> tandem.restart(tandem.stack().engineering())),
    KAFKA_CRASHES(
            tandem -> tandem.stack().kafka().kill(),
            tandem -> tandem.stack().kafka().start()),
    KAFKA_LOSES_ITS_DATA(
            tandem -> tandem.stack().kafka().loseData(),
            tandem -> tandem.stack().kafka().start()),
    KAFKA_FREEZES(
            tandem -> signal("STOP", tandem.stack().kafka().process()),
            tandem -> signal("CONT", tandem.stack().kafka().process())),
    POSTGRES_STOPS(
            tandem -> tandem.stack().postgres().stop(), tandem -> tandem.stack().startPostgres()),
    POSTGRES_FREEZES(
            tandem -> signal("STOP", tandem.stack().postgres().process()),
            tandem -> signal("CONT", tandem.stack().postgres().process())),
    PRODUCT_FREEZES(
            tandem -> signal("STOP", process(tandem.stack().product())),
            tandem -> signal("CONT", process(tandem.stack().product())));

    private final Consumer<TestStack> begin;
    private final Consumer<TestStack> end;

    Fault(Consumer<TestStack> begin, Consumer<TestStack> end) {
        this.begin = begin;
        this.end = end;
    }

    void begin(TestStack tandem) {
        begin.accept(tandem);
    }

    void end(TestStack tandem) {
        end.accept(tandem);
    }

    private static Optional<ProcessHandle> process(LocalService service) {
        return service.process();
    }

    /** To the process and all of its own: PostgreSQL has one for each connection. */
    private static void signal(String signal, Optional<ProcessHandle> process) {
        process.stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .forEach(each -> {
                    try {
                        new ProcessBuilder("kill", "-" + signal, Long.toString(each.pid()))
                                .start()
                                .waitFor();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }
}
