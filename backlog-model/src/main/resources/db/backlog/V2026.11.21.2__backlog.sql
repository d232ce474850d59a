-- This service's copy of the merged backlog, made from the events of both services and from nothing else.

-- One row for each product: what the order needs to know, and what tells two copies apart or alike.
create table backlog_head (
    product_id          uuid primary key,
    -- The product, as product-service tells of it.
    product_version     bigint,
    product_key         text,
    product_name        text,
    product_deleted     boolean,
    -- The budget, as engineering-service tells of it: share in basis points, balances in tenths of a point times
    -- basis points, points in tenths.
    budget_version      bigint,
    debt_share          int,
    carry               bigint,
    live_balance        bigint,
    median              int,
    capacity            int,
    -- Raised by every change of this copy.
    sequence            bigint      not null default 0,
    -- Sum of the rows' digests modulo 2^128.
    digest              numeric(39) not null default 0,
    items               bigint      not null default 0,
    -- What lies in the lanes, so that a page need not add it up.
    feature_points      bigint      not null default 0,
    feature_unestimated bigint      not null default 0,
    debt_points         bigint      not null default 0,
    debt_unestimated    bigint      not null default 0
);

create index backlog_head_key on backlog_head (product_key);

-- One row for each feature and each debt item. The halves have versions of their own, so they may come in any order.
create table backlog_item (
    item_id          uuid primary key,
    product_id       uuid    not null,
    item_key         text collate "C",
    -- The owner's half: product's for a feature, engineering's for debt.
    owner_version    bigint,
    owner_deleted    boolean,
    item_type        text,
    title            text,
    why              text,
    status           text,
    kind             text,
    rank             text collate "C",
    expedite         boolean,
    tags             text[],
    -- system:key of the same item elsewhere.
    external_refs    text[],
    owner_updated_at timestamptz,
    -- The work half, engineering's for both; points in tenths.
    work_version     bigint,
    work_deleted     boolean,
    points           int,
    low              int,
    high             int,
    confidence       text,
    progress         text,
    work_updated_at  timestamptz,
    -- Which lane it stands in, and where: expedited debt first, then by rank. Null where it is in none.
    lane             text,
    lane_order       text collate "C",
    -- The head's sequence when it last changed.
    changed_seq      bigint  not null,
    digest           numeric(39) not null,
    -- An event of this half could not be read and waits among the dead letters.
    owner_stale      boolean not null default false,
    work_stale       boolean not null default false
);

create index backlog_item_lane on backlog_item (product_id, lane, lane_order, item_id) where lane is not null;
create index backlog_item_key on backlog_item (item_key);
create index backlog_item_external_refs on backlog_item using gin (external_refs);
create index backlog_item_changes on backlog_item (product_id, changed_seq);

-- The external references of the items that this service owns: unique for each product and system.
create table external_ref (
    product_id uuid not null,
    system     text not null,
    ref_key    text not null,
    item_id    uuid not null,
    primary key (product_id, system, ref_key)
);

create index external_ref_item on external_ref (item_id);

-- Files that other trackers exported, kept until every row is accounted for.
create table import_job (
    id               uuid primary key,
    product_id       uuid        not null,
    actor            text        not null,
    role             text        not null,
    options          jsonb       not null,
    file             bytea,
    status           text        not null,
    row_count        int         not null,
    -- Rows before this one were looked at; of those, the waiting ones are to be looked at again.
    next_row         int         not null,
    waiting          int[]       not null,
    taken            int         not null,
    unchanged        int         not null,
    skipped          int         not null,
    refused          jsonb       not null,
    repaired         jsonb       not null,
    created_at       timestamptz not null,
    last_progress_at timestamptz not null,
    finished_at      timestamptz
);

create index import_job_running on import_job (created_at) where status = 'RUNNING';
