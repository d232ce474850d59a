alter table product
    add column archived boolean not null default false;

create table goal (
    id         uuid primary key,
    product_id uuid        not null references product,
    title      text        not null,
    why        text,
    -- {name, unit, baseline, target, current}
    metric     jsonb,
    target_on  date,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index goal_product on goal (product_id, id);

create table initiative (
    id         uuid primary key,
    product_id uuid        not null references product,
    goal_id    uuid references goal,
    title      text        not null,
    why        text,
    metric     jsonb,
    target_on  date,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index initiative_product on initiative (product_id, id);
create index initiative_goal on initiative (goal_id);

create table release (
    id            uuid primary key,
    product_id    uuid        not null references product,
    name          text        not null,
    description   text,
    target_on     date,
    status        text        not null,
    -- {at, by, features: [{id, key, points}]} as it was when it was committed
    commitment    jsonb,
    scope_changes int         not null,
    -- As in release_scope_change, so that the release tells of it
    last_scope_change jsonb,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    unique (product_id, name)
);

create index release_product on release (product_id, id);

-- What was changed in a committed release, openly: never written again.
create table release_scope_change (
    release_id      uuid        not null references release,
    number          int         not null,
    what_changed    text        not null,
    -- [{id, key, points}]
    added           jsonb       not null,
    removed         jsonb       not null,
    timeline_impact text        not null,
    quality_impact  text        not null,
    recommendation  text        not null,
    changed_by      text        not null,
    changed_at      timestamptz not null,
    primary key (release_id, number)
);

create table scorecard (
    id         uuid primary key,
    product_id uuid        not null references product,
    card_key   text        not null,
    name       text        not null,
    -- [{key, name, weight, min, max}]
    criteria   jsonb       not null,
    per_point  boolean     not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (product_id, card_key)
);

alter table feature
    add column acceptance_criteria jsonb not null default '[]',
    add column success_metrics     jsonb not null default '[]',
    add column evidence            jsonb not null default '[]',
    -- [{type, to, item}]: the key as it was given or found, and the id
    add column links               jsonb not null default '[]',
    add column goal_id             uuid references goal,
    add column initiative_id       uuid references initiative,
    add column release_id          uuid references release,
    add column owner               text,
    add column rollout_owner       text,
    add column status_reason       text,
    add column shipped_at          timestamptz,
    -- {scorecard, framework, inputs, value, perPoint}
    add column score               jsonb,
    add column search              tsvector generated always as (
        setweight(to_tsvector('english', title), 'A')
            || setweight(to_tsvector('english', coalesce(problem, '')), 'B')
            || setweight(to_tsvector('english', coalesce(description, '')), 'C')) stored;

create index feature_search on feature using gin (search);
create index feature_tags on feature using gin (tags);
create index feature_updated on feature (product_id, updated_at desc, id desc);
create index feature_goal on feature (goal_id) where goal_id is not null;
create index feature_initiative on feature (initiative_id) where initiative_id is not null;
create index feature_release on feature (release_id) where release_id is not null;
create index feature_links on feature using gin (links jsonb_path_ops) where links <> '[]';
-- For whoever looks whether links lead to what is gone.
create index feature_linked on feature (id) where links <> '[]';
create index feature_scorecard on feature (product_id, (score ->> 'scorecard')) where score is not null;

create table decision (
    id              uuid primary key,
    product_id      uuid        not null references product,
    goal            text        not null,
    decision_needed text        not null,
    due_at          timestamptz not null,
    -- [{name, tradeoffs}]
    options         jsonb       not null,
    recommendation  text,
    -- [{unknown, mitigation}]
    risks           jsonb       not null,
    -- {option, why, by, at}
    outcome         jsonb,
    -- When it was told that the decision is overdue; null where it was not, or was put off since.
    overdue_since   timestamptz,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);

create index decision_product on decision (product_id, id);
create index decision_becoming_overdue on decision (due_at) where outcome is null and overdue_since is null;

-- What a success metric was measured to be after shipping; never written again.
create table outcome (
    id          uuid primary key,
    product_id  uuid        not null references product,
    feature_id  uuid        not null references feature on delete cascade,
    metric_id   uuid        not null,
    -- The metric as it was then.
    metric      jsonb       not null,
    value       numeric     not null,
    measured_on date        not null,
    note        text,
    verdict     text        not null,
    measured_by text        not null,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);

create index outcome_feature on outcome (feature_id, id);
