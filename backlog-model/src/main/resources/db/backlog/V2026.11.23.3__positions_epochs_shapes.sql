-- How far the consumer is, kept with what it applied and changed in the same transaction: a copy that is restored goes on
-- where it was. One row for each shape, since another release of the code reads everything for itself.
create table backlog_position (
    topic       text   not null,
    partition   int    not null,
    shape       int    not null,
    -- A topic that was made again has another id, and is read from its beginning.
    topic_id    text   not null,
    next_offset bigint not null,
    primary key (topic, partition, shape)
);

-- A version counts within an epoch; a half that was written in an older shape is written anew when it is read again.
-- Null: before there were epochs and shapes.
alter table backlog_head
    add column product_epoch bigint,
    add column product_shape int,
    add column budget_epoch  bigint,
    add column budget_shape  int,
    -- In which shape the sums were made; those of another are made anew.
    add column shape         int not null default 0;

alter table backlog_item
    add column owner_epoch bigint,
    add column owner_shape int,
    add column work_epoch  bigint,
    add column work_shape  int;
