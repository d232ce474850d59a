package dev.tandem.testing;

import jakarta.persistence.EntityManagerFactory;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;

/** Counts what a request costs the database. */
public final class SqlStatements {
    private static final int TRIES = 10;

    private SqlStatements() {}

    /**
     * The service works on its own threads meanwhile, and their statements are counted too. They can only add to the
     * count, so the smallest of several is the request's own.
     */
    public static long of(EntityManagerFactory factory, Runnable request) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        return LongStream.generate(() -> {
                    statistics.clear();
                    request.run();
                    return statistics.getPrepareStatementCount();
                })
                .limit(TRIES)
                .min()
                .orElseThrow();
    }
}
