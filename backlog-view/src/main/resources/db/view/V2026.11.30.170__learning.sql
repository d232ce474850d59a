-- What is found out about a feature: since when what discovery asks for is there, and which success metrics of a shipped one are
-- to be measured by when: [{metricId, name, dueOn}].
alter table backlog_item
    add column framed_at    timestamptz,
    add column chosen_at    timestamptz,
    add column planned_at   timestamptz,
    add column outcomes_due jsonb;

create index backlog_item_discovering on backlog_item (product_id, rank)
    where item_type = 'FEATURE' and status in ('PROPOSED', 'DEFINED');
create index backlog_item_outcomes_due on backlog_item (product_id) where outcomes_due <> '[]';
