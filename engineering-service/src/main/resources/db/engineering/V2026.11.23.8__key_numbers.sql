-- The last number given in keys of debt items, by what comes before it: `PAY-D`. It stays when the product is deleted,
-- and is the lock of who numbers or ranks.
create table key_counter (
    prefix text primary key,
    last   bigint not null
);

-- Every debt item that ever was is in the journal, under its first event.
insert into key_counter (prefix, last)
select regexp_replace(data ->> 'key', '\d+$', ''), max(cast(substring(data ->> 'key' from '\d+$') as bigint))
from journal
where kind = 'debt' and version = 1
group by 1;

drop table debt_lane;

-- An item is known by its id. Its key may have been another's that was deleted, whose estimates are kept all the same.
alter table work_item
    drop constraint work_item_item_key_key;

create index work_item_key on work_item (item_key);
