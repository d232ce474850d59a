package dev.tandem.testing;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** What requests cost the database. What the service does meanwhile on threads of its own does not count. */
@Singleton
@Default
@PersistenceUnitExtension
public class SqlStatements implements StatementInspector {
    private final CurrentVertxRequest current;
    private volatile @Nullable Queue<String> issued;

    SqlStatements(CurrentVertxRequest current) {
        this.current = current;
    }

    /** @param request answered when it returns; no other may run beside it */
    public List<String> of(Runnable request) {
        var counted = new ConcurrentLinkedQueue<String>();
        issued = counted;
        try {
            request.run();
        } finally {
            issued = null;
        }
        return List.copyOf(counted);
    }

    @Override
    public String inspect(String sql) {
        var counted = issued;
        if (counted != null && isOfARequest()) {
            counted.add(sql);
        }
        return sql;
    }

    private boolean isOfARequest() {
        return Arc.container().requestContext().isActive() && current.getCurrent() != null;
    }
}
