package dev.tandem.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/** The rows that the bare endpoint scans. */
final class BareTable {
    private BareTable() {}

    static void fill(Connection connection, long items) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create table bare_item (
                        position   bigint not null,
                        id         uuid primary key,
                        item_key   text not null,
                        lane       text not null,
                        kind       text not null,
                        title      text not null,
                        why        text not null,
                        status     text not null,
                        points     int not null,
                        estimated  boolean not null,
                        ready      boolean not null,
                        too_large  boolean not null,
                        expedite   boolean not null,
                        low        int not null,
                        high       int not null,
                        confidence text not null,
                        progress   text not null,
                        owner      text not null,
                        tags       text[] not null,
                        stale      boolean not null,
                        updated_at timestamptz not null,
                        open_risks int not null,
                        highest_risk text,
                        blocked_by text[] not null,
                        agreed_by text[] not null,
                        not_ready text[] not null,
                        open_questions int not null,
                        umbrella boolean not null,
                        lane_order text not null,
                        owner_version bigint not null,
                        work_version bigint not null,
                        score text,
                        sprint text,
                        release text)""");
            statement.execute("""
                    insert into bare_item
                    select n, gen_random_uuid(), 'BARE-' || n, 'FEATURE', 'FEATURE',
                        'What visitors ask for most, as they say it themselves, ' || n,
                        'A third of the visitors ask for it, and half of those leave when it is not there',
                        'PROPOSED', 10 * (1 + mod(n, 13)), true, true, false, false, 10, 130, 'MEDIUM', 'TODO',
                        'whoever.owns.it', array['checkout', 'web'], false, now(),
                        0, null, '{}', '{}', '{}', 0, false, '1a' || n, 1, 1, null, null, null
                    from generate_series(1, %d) n""".formatted(items));
            statement.execute("create index bare_item_lane on bare_item (lane, position)");
        }
    }
}
