-- Which items other systems call how: system:key, as in their external_refs. It may hold what one is called no more.
create table backlog_item_ref (
    product_id uuid not null,
    ref        text not null,
    item_id    uuid not null,
    primary key (product_id, ref, item_id)
);

insert into backlog_item_ref (product_id, ref, item_id)
select product_id, ref, item_id from backlog_item cross join unnest(external_refs) ref
on conflict do nothing;

drop index backlog_item_external_refs;
