package dev.tandem.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;

/** Counts what a transaction asks of the database, its commit included, whatever other threads do meanwhile. */
public final class TransactionStatements {
    private TransactionStatements() {}

    /** @return how many statements it prepared; a batch of rows is one */
    public static int of(EntityManager entities, Runnable work) {
        var prepared = new AtomicInteger();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.unwrap(Session.class).addEventListeners(new SessionEventListener() {
                @Override
                public void jdbcPrepareStatementStart() {
                    prepared.incrementAndGet();
                }
            });
            work.run();
        });
        return prepared.get();
    }
}
