-- What a list of the backlog is filtered by, and the words of an item's key and title, in English stems as in other lists.
-- Only what stands in a lane is indexed: finished items are found by their keys.
alter table backlog_item
    add column facets text[],
    add column search tsvector generated always as (
        to_tsvector('english', coalesce(item_key, '') || ' ' || coalesce(title, ''))) stored;

create index backlog_item_facets on backlog_item using gin (facets) where lane is not null;
create index backlog_item_search on backlog_item using gin (search) where lane is not null;
