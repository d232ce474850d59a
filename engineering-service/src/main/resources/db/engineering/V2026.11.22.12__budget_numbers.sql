-- What the budget's event says besides; in basis points.
alter table budget
    add column rolling        int,
    add column next_target    int,
    add column closed_sprints int not null default 0;
