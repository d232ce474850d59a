-- Closed in another tracker, and taken over.
alter table sprint
    add column imported boolean not null default false;
