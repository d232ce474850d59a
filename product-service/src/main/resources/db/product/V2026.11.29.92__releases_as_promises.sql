-- How a release stands, what was overridden for it, and what became of it.
alter table release
    add column health        text,
    -- [{at, by, overridden, why}]
    add column tradeoffs     jsonb not null default '[]',
    -- {promised, delivered, added, removed, daysLate}
    add column kept          jsonb,
    add column cancel_reason text,
    add column ended_at      timestamptz;

alter table release_scope_change add column target_on date;

-- In which state of the backlog, and on which day, the health of a product's releases was looked at last.
create table release_check (
    product_id uuid primary key references product on delete cascade,
    sequence   bigint not null,
    day        date   not null
);

alter table feature add column tradeoffs jsonb not null default '[]';
