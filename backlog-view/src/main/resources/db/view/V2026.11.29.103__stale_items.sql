-- There are none, or few: they are counted every few seconds.
create index backlog_item_stale on backlog_item (product_id) where owner_stale or work_stale;
