alter table debt_item
    add column affects jsonb not null default '[]';

create table risk (
    id         uuid primary key,
    product_id uuid        not null,
    item_id    uuid        not null references work_item,
    item_key   text        not null,
    kind       text        not null,
    severity   text        not null,
    statement  text        not null,
    mitigation text,
    status     text        not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index risk_item on risk (item_id, id);

create table scope_change (
    id              uuid primary key,
    product_id      uuid        not null,
    sprint_id       uuid        not null references sprint,
    what_changed    text        not null,
    add_items       jsonb       not null,
    remove_items    jsonb       not null,
    timeline_impact text,
    quality_impact  text,
    recommendation  text,
    automatic       boolean     not null,
    status          text        not null,
    requested_by    jsonb       not null,
    requested_at    timestamptz not null,
    decided_by      jsonb,
    decided_at      timestamptz,
    reason          text,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);

create index scope_change_sprint on scope_change (sprint_id, id);
