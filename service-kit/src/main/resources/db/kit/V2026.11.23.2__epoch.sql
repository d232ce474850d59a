-- How often this database was restored, and said so. It is compared before the versions of its aggregates.
create table epoch (
    number bigint not null
);
insert into epoch values (1);

-- What was read back of the own topic and the journal does not have: the newest of each aggregate.
create table lost_event (
    kind         text   not null,
    aggregate_id uuid   not null,
    partition_id uuid   not null,
    epoch        bigint not null,
    version      bigint not null,
    data         jsonb  not null,
    read_at      timestamptz not null default now(),
    primary key (kind, aggregate_id)
);
