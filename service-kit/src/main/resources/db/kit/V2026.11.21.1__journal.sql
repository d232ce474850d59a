-- Append-only: every change of every aggregate, with the event that tells of it. Only published_at is ever written
-- again, by the relay.
create table journal (
    seq          bigint generated always as identity primary key,
    event_id     uuid        not null,
    kind         text        not null,
    aggregate_id uuid        not null,
    version      bigint      not null,
    partition_id uuid        not null,
    type         text        not null,
    occurred_at  timestamptz not null,
    actor        text        not null,
    role         text        not null,
    changes      jsonb       not null,
    data         jsonb       not null,
    published_at timestamptz
);

-- Also the net under the row locks: two writers that both read version 7 cannot both write version 8.
create unique index journal_version on journal (aggregate_id, kind, version);

create index journal_unpublished on journal (seq) where published_at is null;

create table idempotency_key (
    scope       bytea primary key,
    fingerprint bytea       not null,
    status      int         not null,
    headers     jsonb       not null,
    body        text        not null,
    created_at  timestamptz not null
);

create index idempotency_key_age on idempotency_key (created_at);
