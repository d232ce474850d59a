-- What debt serves, and which features it gets in the way of.
alter table backlog_item
    add column initiative_id uuid,
    add column affects       uuid[];
create index backlog_item_affects on backlog_item using gin (affects) where affects <> '{}';
create index backlog_item_plans on backlog_item (product_id)
    where item_type = 'DEBT' and (initiative_id is not null or release_id is not null);
