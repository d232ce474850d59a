-- What others follow: the present state of all that a product has, with what happened to it last.
alter table backlog_item
    -- The person who looks after it, as its owner names one.
    add column owner_name     text,
    -- The event that changed it last. Null where the change followed from that of another item.
    add column changed_type   text,
    add column changed_by     text,
    add column changed_at     timestamptz;

-- What belongs to a product and is no item: the product itself, its releases, its sprints, its budget.
create table backlog_part (
    product_id   uuid   not null,
    kind         text   not null,
    part_id      uuid   not null,
    epoch        bigint not null,
    version      bigint not null,
    -- Null once it is deleted.
    state        text,
    changed_seq  bigint not null,
    changed_type text,
    changed_by   text,
    changed_at   timestamptz,
    primary key (part_id, kind)
);

create index backlog_part_changes on backlog_part (product_id, changed_seq);

-- Who did what. It is no part of the copy that is made anew from the topics, which keep the newest event of each
-- aggregate only; what is read again is here already.
create table backlog_activity (
    id           bigint generated always as identity,
    product_id   uuid        not null,
    kind         text        not null,
    aggregate_id uuid        not null,
    epoch        bigint      not null,
    version      bigint      not null,
    -- The feature or debt item that it is about, where there is one.
    item_id      uuid,
    -- What people call that which changed: a key, or a name.
    subject      text,
    type         text        not null,
    summary      text,
    actor        text,
    role         text,
    at           timestamptz not null,
    primary key (aggregate_id, kind, epoch, version)
);

create index backlog_activity_newest on backlog_activity (product_id, at, id);
create index backlog_activity_of_item on backlog_activity (item_id, at, id) where item_id is not null;
create index backlog_activity_by on backlog_activity (product_id, actor, at, id);
