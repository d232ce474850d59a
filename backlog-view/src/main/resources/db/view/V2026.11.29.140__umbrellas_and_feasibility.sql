-- What was split is worked on through its parts, and has no place of its own.
alter table backlog_item
    add column umbrella         boolean,
    add column feasibility      text,
    add column feasibility_note text,
    add column feasibility_at   timestamptz;
