-- Figures that goals, success metrics and outcomes read, and their values, one a day.
create table metric (
    id           uuid primary key,
    product_id   uuid        not null references product,
    name         text        not null,
    unit         text,
    direction    text,
    measurements int         not null,
    -- {on, value, note, measuredBy, measuredAt}: that of the latest day, and the one that was recorded last
    latest       jsonb,
    recorded     jsonb,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    unique (product_id, name)
);

create index metric_product on metric (product_id, id);

-- Never written again.
create table measurement (
    metric_id   uuid        not null references metric on delete cascade,
    measured_on date        not null,
    value       numeric     not null,
    note        text,
    measured_by text        not null,
    measured_at timestamptz not null,
    primary key (metric_id, measured_on)
);
