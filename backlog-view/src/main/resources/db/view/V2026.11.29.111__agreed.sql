-- The sides that agree to what an item specifies, as it is now.
alter table backlog_item add column agreed_by text[];
