-- Whose a decision is, what it is about, who decides, and whether its items wait for it.
alter table decision
    add column kind     text    not null default 'PRODUCT',
    -- [{id, key}]
    add column items    jsonb   not null default '[]',
    add column deciders jsonb   not null default '[]',
    add column blocks   boolean not null default false;
