-- When the work on an item became done, and stayed so. Of what is done already the journal tells.
alter table work_item
    add column done_at timestamptz;

update work_item w
set done_at = (
    select min(since.occurred_at) from journal since
    where since.kind = 'work-item' and since.aggregate_id = w.id
        and since.version > coalesce((
            select max(before.version) from journal before
            where before.kind = 'work-item' and before.aggregate_id = w.id
                and before.data ->> 'progress' is distinct from 'DONE'), 0))
where progress = 'DONE';

-- What was said of a closed sprint.
alter table sprint
    add column retro jsonb;
