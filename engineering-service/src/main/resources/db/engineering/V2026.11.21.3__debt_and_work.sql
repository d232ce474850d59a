-- One row for each product that has debt: the last number given, and the lock of who numbers or ranks.
create table debt_lane (
    product_id  uuid primary key,
    last_number int not null default 0
);

create table debt_item (
    id            uuid primary key,
    product_id    uuid             not null,
    item_key      text             not null unique,
    rank          text collate "C" not null,
    title         text             not null,
    description   text,
    consequence   text             not null,
    kind          text             not null,
    area          text,
    severity      text             not null,
    expedite      boolean          not null,
    status        text             not null,
    status_reason text,
    tags          text[]           not null,
    external_refs jsonb            not null,
    version       bigint           not null,
    created_at    timestamptz      not null,
    updated_at    timestamptz      not null,
    unique (product_id, rank)
);

-- What engineering says of a feature or a debt item, under the item's own id; points in tenths.
create table work_item (
    id                uuid primary key,
    product_id        uuid        not null,
    item_key          text        not null unique,
    points            int,
    low               int,
    high              int,
    confidence        text,
    estimate_revision int         not null,
    progress          text        not null,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null
);

create index work_item_points on work_item (product_id, points);

-- Every estimate that was ever given.
create table estimate (
    item_id      uuid        not null references work_item,
    revision     int         not null,
    points       int         not null,
    low          int,
    high         int,
    confidence   text,
    assumptions  jsonb       not null,
    estimated_by text        not null,
    estimated_at timestamptz not null,
    primary key (item_id, revision)
);

-- One row for each product, under the product's id: share in basis points, balances in tenths of a point times basis
-- points, points in tenths.
create table budget (
    id           uuid primary key,
    debt_share   int         not null,
    carry        bigint      not null,
    live_balance bigint      not null,
    median       int         not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
