package dev.tandem.testing;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What requests cost the database. What the service does meanwhile on threads of its own does not count. */
@Singleton
@Default
@PersistenceUnitExtension
public class SqlStatements implements StatementInspector {
    private final List<String> issued = new CopyOnWriteArrayList<>();
    private final CurrentVertxRequest current;

    SqlStatements(CurrentVertxRequest current) {
        this.current = current;
    }

    /** @param request answered when it returns; no other may run beside it */
    public List<String> of(Runnable request) {
        issued.clear();
        request.run();
        return List.copyOf(issued);
    }

    @Override
    public String inspect(String sql) {
        if (Arc.container().requestContext().isActive() && current.getCurrent() != null) {
            issued.add(sql);
        }
        return sql;
    }
}
