package dev.tandem.testing;

import dev.tandem.kit.database.ReadOnly;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** Tells {@link SqlStatements} of what is read by plain JDBC. */
@Alternative
@Priority(1)
@Singleton
class CountedReads extends ReadOnly {
    CountedReads(AgroalDataSource pool, SqlStatements statements) {
        super(proxy(AgroalDataSource.class, (method, arguments) -> {
            Object result = method.invoke(pool, arguments);
            return result instanceof Connection connection ? counted(connection, statements) : result;
        }));
    }

    private static Connection counted(Connection connection, SqlStatements statements) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                statements.inspect((String) arguments[0]);
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
                CountedReads.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.of(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
