-- What a step takes is found without passing over what waits, and bounded by its length without being read.
alter table import_row
    add column bytes int generated always as (octet_length(content::text)) stored;

create index import_row_fresh on import_row (job_id, row_index) where waits_for is null;

-- Rows are there for minutes: to compress them takes longer than it is worth.
alter table import_row alter column content set storage external;
