-- When a product's releases are likely to be done, as others were told last. Its id is the product's.
create table forecast (
    id         uuid primary key,
    releases   jsonb       not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Of which state of the product, and on which day, that was calculated last: so that nobody calculates at rest, and of
-- two replicas one tells.
create table forecast_calculation (
    product_id uuid primary key,
    sequence   bigint not null,
    day        date   not null
);
