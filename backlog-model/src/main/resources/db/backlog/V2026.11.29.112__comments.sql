-- What people say and ask of items, in the service that owns the item.
create table item_comment (
    id         uuid primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    product_id uuid        not null,
    item_id    uuid        not null,
    item_key   text        not null,
    -- Null once it is withdrawn.
    text       text,
    question   boolean     not null,
    blocking   boolean     not null,
    mentions   jsonb       not null,
    author     jsonb       not null,
    edited_at  timestamptz,
    withdrawn  jsonb,
    answers    jsonb       not null
);

create index item_comment_of_item on item_comment (item_id, id);
