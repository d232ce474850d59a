-- Who keeps the sections in memory reads those that changed since.
alter table backlog_section add column sequence bigint not null default 0;
create index backlog_section_changed on backlog_section (product_id, sequence);

-- What waits to be put into these indexes is read by each look into them: a whole filter's time at 4 MB, the default.
alter index backlog_item_facets set (gin_pending_list_limit = 64);
alter index backlog_item_search set (gin_pending_list_limit = 64);

-- With the key, so that who only wants to know which items stand somewhere need not read their rows.
drop index backlog_item_lane;
create index backlog_item_lane on backlog_item (product_id, lane, lane_order, item_id) include (placed, item_key)
    where lane is not null;
