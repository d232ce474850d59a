package dev.tandem.kit.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

@ApplicationScoped
class OwnTransaction {
    @Transactional
    <T> T call(Supplier<T> work) {
        return work.get();
    }

    @Transactional
    void run(Runnable work) {
        work.run();
    }
}
