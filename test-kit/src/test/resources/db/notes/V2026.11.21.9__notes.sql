create table note (
    id         uuid primary key,
    note_key   text collate "C" not null unique,
    text       text             not null,
    tags       jsonb            not null,
    version    bigint           not null,
    created_at timestamptz      not null,
    updated_at timestamptz      not null
);
