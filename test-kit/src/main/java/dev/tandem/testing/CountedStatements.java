package dev.tandem.testing;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** A pool whose connections tell which statements are prepared on them. */
public final class CountedStatements {
    private final List<String> sql = new ArrayList<>();
    private final AgroalDataSource pool;

    public CountedStatements(AgroalDataSource pool) {
        this.pool = proxy(AgroalDataSource.class, (method, arguments) -> {
            Object result = method.invoke(pool, arguments);
            return result instanceof Connection connection ? counted(connection) : result;
        });
    }

    public AgroalDataSource pool() {
        return pool;
    }

    public List<String> sql() {
        return sql;
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                sql.add((String) arguments[0]);
            }
            return method.invoke(connection, arguments);
        });
    }

    @FunctionalInterface
    private interface Call {
        Object of(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.of(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
