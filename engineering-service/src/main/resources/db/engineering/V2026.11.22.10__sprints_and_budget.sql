-- The sprint that an item is planned for or worked on in, with its frozen points; what could go wrong with the item; and
-- when it was finished outside any sprint.
alter table work_item
    add column sprint_id         uuid,
    add column sprint            jsonb,
    add column risks             jsonb not null default '{"open": 0, "highest": null}',
    add column unplanned_done_at timestamptz;

create index work_item_sprint on work_item (sprint_id) where sprint_id is not null;
create index work_item_unplanned on work_item (product_id, unplanned_done_at) where unplanned_done_at is not null;

create table sprint (
    id         uuid primary key,
    product_id uuid        not null,
    name       text        not null,
    goal       text,
    starts_on  date        not null,
    ends_on    date        not null,
    capacity   int         not null,
    status     text        not null,
    items      jsonb       not null,
    -- Append-only: what was committed, added, removed and done, and when. Charts and results are sums of it.
    movements  jsonb       not null,
    terms      jsonb,
    tradeoff   text,
    started_at timestamptz,
    closed_at  timestamptz,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create unique index sprint_active on sprint (product_id) where status = 'ACTIVE';
create index sprint_list on sprint (product_id, starts_on, id);
create index sprint_closed on sprint (product_id, closed_at) where status = 'CLOSED';

-- Each time that terms were agreed on. Shares in basis points.
create table budget_policy (
    product_id     uuid        not null,
    version        int         not null,
    debt_share     int         not null,
    tolerance      int         not null,
    window_sprints int         not null,
    effective_from timestamptz not null,
    author         text        not null,
    reason         text        not null,
    written_at     timestamptz not null,
    primary key (product_id, version)
);

-- What the budget is reckoned from, sprint by sprint; never changed. Points in tenths, shares in basis points.
create table budget_sprint (
    product_id      uuid        not null,
    number          int         not null,
    sprint_id       uuid        not null unique,
    name            text        not null,
    started_at      timestamptz not null,
    closed_at       timestamptz not null,
    debt_share      int         not null,
    tolerance       int         not null,
    window_sprints  int         not null,
    capacity        int         not null,
    planned_feature bigint      not null,
    planned_debt    bigint      not null,
    done_feature    bigint      not null,
    done_debt       bigint      not null,
    primary key (product_id, number)
);

alter table budget
    add column capacity         int,
    -- Of the sprint that comes first, for as long as none is closed.
    add column planned_capacity int,
    add column running          jsonb,
    add column policy_version   int  not null default 0,
    add column tolerance        int  not null default 500,
    add column window_sprints   int  not null default 6,
    add column status           text not null default 'INSUFFICIENT_DATA',
    -- When the next terms that were agreed on come into force.
    add column next_terms_at    timestamptz;

create index budget_next_terms on budget (next_terms_at) where next_terms_at is not null;
