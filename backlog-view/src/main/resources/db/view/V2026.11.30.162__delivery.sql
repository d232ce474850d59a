-- When items were proposed, done and shipped. Rows of an older shape get it as they are written anew.
alter table backlog_item
    add column created_at timestamptz,
    add column done_at    timestamptz,
    add column shipped_at timestamptz;

create index backlog_item_delivered on backlog_item (product_id, coalesce(done_at, shipped_at))
    where item_type = 'FEATURE' and coalesce(done_at, shipped_at) is not null;
create index backlog_item_bugs on backlog_item (product_id, created_at) where kind = 'BUG';
