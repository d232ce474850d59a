package dev.tandem.system;

import java.util.function.Consumer;

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
            tandem -> tandem.stack().kafka().freeze(),
            tandem -> tandem.stack().kafka().thaw()),
    POSTGRES_STOPS(
            tandem -> tandem.stack().postgres().stop(), tandem -> tandem.stack().startPostgres()),
    POSTGRES_FREEZES(
            tandem -> tandem.stack().postgres().freeze(),
            tandem -> tandem.stack().postgres().thaw()),
    PRODUCT_FREEZES(
            tandem -> tandem.stack().product().freeze(),
            tandem -> tandem.stack().product().thaw());

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
}
