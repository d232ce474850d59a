-- Who keeps the sections in memory reads those that changed since.
alter table backlog_section add column sequence bigint not null default 0;
create index backlog_section_changed on backlog_section (product_id, sequence);
