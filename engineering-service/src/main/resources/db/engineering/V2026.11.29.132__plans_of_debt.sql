-- Who answers for debt, what it serves, and how much easier features get once it is done.
alter table debt_item
    add column owner         text,
    add column initiative_id uuid,
    add column release_id    uuid,
    add column relief        int;
