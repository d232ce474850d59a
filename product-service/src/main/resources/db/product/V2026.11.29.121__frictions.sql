-- What gets in the way, and where each side ranks it.
create table friction (
    id                uuid primary key,
    product_id        uuid        not null references product,
    what              text        not null,
    impact            text        not null,
    action            text,
    status            text        not null,
    -- {name, role}
    raised_by         jsonb       not null,
    status_by         jsonb       not null,
    status_at         timestamptz not null,
    -- Counted from 1; null where the side does not rank it.
    product_place     int,
    engineering_place int,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null
);

-- What one side does not rank stands for that side behind all that it can rank, which are 200.
create index friction_order on friction
    (product_id, (coalesce(product_place, 201) + coalesce(engineering_place, 201)), id);
