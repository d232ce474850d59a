-- Whose each area of the work is; the id is the product's.
create table responsibilities (
    id           uuid primary key references product,
    -- [{area, whose, who, standIn}]
    areas        jsonb       not null,
    agreements   jsonb       not null default '[]',
    agreed_since bigint      not null default 1,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
