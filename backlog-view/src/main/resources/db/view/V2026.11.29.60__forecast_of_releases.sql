-- When engineering's forecast expects the releases, as its last event tells it.
alter table backlog_head
    add column forecast jsonb;
