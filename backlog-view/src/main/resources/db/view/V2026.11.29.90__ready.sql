-- What an item lacks for being ready, and what its product asks for: the bits of ReadyCheck.
alter table backlog_item add column lacks int not null default 0;
update backlog_item
set lacks = (placed is null)::int + 2 * (blockers <> '{}')::int + 8 * coalesce(item_type = 'FEATURE' and status = 'PROPOSED', false)::int;
alter table backlog_head add column ready_checks int;
