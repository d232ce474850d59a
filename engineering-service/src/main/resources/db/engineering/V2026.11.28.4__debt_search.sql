-- As features are searched: in English stems, titles first.
alter table debt_item
    add column search tsvector generated always as (
        setweight(to_tsvector('english', title), 'A')
            || setweight(to_tsvector('english', consequence), 'B')
            || setweight(to_tsvector('english', coalesce(description, '')), 'C')) stored;

create index debt_item_search on debt_item using gin (search);
