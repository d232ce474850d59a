-- What was overridden knowingly, and what became of it: as the events of what it was overridden for tell it.
create table backlog_tradeoff (
    id         bigint generated always as identity,
    product_id uuid        not null,
    -- What it was overridden for.
    kind       text        not null,
    subject_id uuid        not null,
    -- From 0: its place among those of the same.
    ordinal    int         not null,
    epoch      bigint      not null,
    version    bigint      not null,
    shape      int         not null,
    -- What it was overridden for was deleted, or restored to before it. The row stays, for its version.
    gone       boolean     not null,
    at         timestamptz not null,
    by_name    text        not null,
    by_role    text        not null,
    overridden text[]      not null,
    why        text        not null,
    name       text,
    path       text,
    outcome    text        not null,
    primary key (subject_id, kind, ordinal)
);

create index backlog_tradeoff_newest on backlog_tradeoff (product_id, at, id) where not gone;
