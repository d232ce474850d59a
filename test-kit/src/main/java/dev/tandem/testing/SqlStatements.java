package dev.tandem.testing;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/**
 * What some work costs the database, through Hibernate and beside it ({@link CountedReads}): the work itself, and the
 * requests that it makes. A batch of rows is one statement. What the service does meanwhile on threads of its own does
 * not count.
 */
@Singleton
@Default
@PersistenceUnitExtension
public class SqlStatements implements StatementInspector {
    private final CurrentVertxRequest current;
    private volatile @Nullable Counting counting;

    SqlStatements(CurrentVertxRequest current) {
        this.current = current;
    }

    private record Counting(Thread thread, Queue<String> sql) {}

    /** @param work done when it returns; nobody may count beside it */
    public List<String> of(Runnable work) {
        var counted = new Counting(Thread.currentThread(), new ConcurrentLinkedQueue<>());
        counting = counted;
        try {
            work.run();
        } finally {
            counting = null;
        }
        return List.copyOf(counted.sql());
    }

    /** As {@link #of}, of work in a transaction of its own, its commit included. */
    public List<String> ofTransaction(Runnable work) {
        return of(() -> QuarkusTransaction.requiringNew().run(work));
    }

    @Override
    public String inspect(String sql) {
        var counted = counting;
        if (counted != null && (Thread.currentThread() == counted.thread() || isOfARequest())) {
            counted.sql().add(sql);
        }
        return sql;
    }

    private boolean isOfARequest() {
        return Arc.container().requestContext().isActive() && current.getCurrent() != null;
    }
}
