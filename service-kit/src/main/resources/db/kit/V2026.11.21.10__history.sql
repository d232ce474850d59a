-- Finds a deleted aggregate by the key that people knew it under.
create index journal_deleted on journal (kind, (data ->> 'key')) where data -> 'deleted' is not null;
