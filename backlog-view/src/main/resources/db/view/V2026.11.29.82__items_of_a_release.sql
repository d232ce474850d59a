-- Whose items are told again when a release becomes known.
create index backlog_item_release on backlog_item (release_id) where release_id is not null;
