-- Whom events are told, over HTTP.
create table webhook (
    id            uuid primary key,
    url           text        not null,
    -- Both null for all.
    partition_ids uuid[],
    products      text[],
    types         text[],
    description   text,
    status        text        not null,
    status_since  timestamptz not null,
    pause_reason  text,
    secret        text        not null,
    former_secret text,
    former_until  timestamptz,
    created_by    text        not null,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    -- Gone for everybody; its deliveries go piece by piece, and then the row.
    deleted       boolean     not null
);

-- What is told, once for each webhook. Nothing refers to a webhook by a key of the database, so that the relay, which writes
-- these, waits for nobody who changes one.
create table webhook_delivery (
    webhook_id    uuid        not null,
    event_id      uuid        not null,
    -- Its place in the journal; 0 for a test, which has its body here.
    seq           bigint      not null,
    body          text,
    bytes         int         not null,
    -- What is told in order: the events of one aggregate.
    item          text        not null,
    type          text        not null,
    occurred_at   timestamptz not null,
    status        text        not null,
    attempts      int         not null default 0,
    -- Since the delivery was begun, or begun anew.
    failures      int         not null default 0,
    failing_since timestamptz,
    primary key (webhook_id, event_id)
);

create index webhook_delivery_open on webhook_delivery (webhook_id, item, seq) where status in ('WAITING', 'RETRYING');
create index webhook_delivery_age on webhook_delivery (webhook_id, occurred_at);

-- A row for each item of a webhook that has something to be delivered. Whoever claims it delivers the oldest.
create table webhook_queue (
    webhook_id uuid        not null,
    item       text        not null,
    -- Or, while it is claimed, when the claim lapses.
    due_at     timestamptz not null,
    claim      uuid,
    primary key (webhook_id, item)
);

create index webhook_queue_due on webhook_queue (webhook_id, due_at);

create table webhook_attempt (
    webhook_id uuid        not null,
    event_id   uuid        not null,
    number     int         not null,
    at         timestamptz not null,
    millis     int         not null,
    status     int,
    failure    text,
    answer     text,
    primary key (webhook_id, event_id, number)
);
