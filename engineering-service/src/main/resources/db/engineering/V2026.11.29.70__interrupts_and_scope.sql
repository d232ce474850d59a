-- How much of a sprint's capacity small requests may take without a word, in basis points.
alter table budget_policy add column interrupts int not null default 500;
alter table budget add column interrupts int not null default 500;

-- What was overridden for a sprint or a change of its scope, and why: [{at, by, overridden, why}].
alter table sprint add column tradeoffs jsonb not null default '[]';
alter table scope_change
    add column tradeoffs         jsonb   not null default '[]',
    -- {in, out, load, share, capacity} as reckoned when it was asked for; null of older ones
    add column effect            jsonb,
    add column in_force_at_once  boolean not null default false;
