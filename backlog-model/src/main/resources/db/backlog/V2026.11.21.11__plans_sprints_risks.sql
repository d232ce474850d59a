-- What the view has learned to show: product's plans, sprints and risks. It is made from the events alone, so it
-- starts over and reads them from the beginning: the consumer's group has a new name too.
truncate backlog_head, backlog_item;

alter table backlog_head
    add column product_archived boolean,
    -- By id: {version, deleted, name, status, targetOn}.
    add column releases         jsonb not null default '{}';

alter table backlog_item
    add column release_id      uuid,
    -- In ten-thousandths, before it is divided by effort.
    add column score_value     bigint,
    add column score_per_point boolean,
    add column blocks          uuid[],
    add column blocked_by      uuid[],
    add column sprint_id       uuid,
    add column sprint_name     text,
    add column sprint_status   text,
    -- In tenths, as they were when the sprint started.
    add column frozen_points   int,
    add column open_risks      int,
    add column highest_risk    text;

create index backlog_item_blocks on backlog_item using gin (blocks);
