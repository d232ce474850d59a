create table product (
    id                  uuid primary key,
    product_key         text collate "C" not null unique,
    name                text             not null,
    description         text,
    last_feature_number int              not null,
    version             bigint           not null,
    created_at          timestamptz      not null,
    updated_at          timestamptz      not null
);

create table feature (
    id            uuid primary key,
    product_id    uuid             not null references product,
    item_key      text             not null unique,
    rank          text collate "C" not null,
    title         text             not null,
    problem       text,
    why           text,
    description   text,
    status        text             not null,
    tags          text[]           not null,
    external_refs jsonb            not null,
    version       bigint           not null,
    created_at    timestamptz      not null,
    updated_at    timestamptz      not null,
    unique (product_id, rank)
);
