alter table journal
    -- What the relay bounds its batches by; kept, so that it need not read events to know their size.
    add column bytes int generated always as (octet_length(data::text)) stored,
    -- Where on its partition the broker put it: what is read back is compared with it.
    add column published_offset bigint,
    -- Why the broker never takes this event. The relay passes over it; events carry whole states, so a newer one of the
    -- same aggregate makes it needless.
    add column held_back text;

create index journal_held_back on journal (seq) where held_back is not null;

-- Which topic was published to. One of another id is empty, whatever published_at says.
create table own_topic (
    name     text primary key,
    topic_id text not null
);

create table operation_log (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    operation text        not null,
    actor     text        not null,
    role      text        not null,
    result    jsonb       not null
);
