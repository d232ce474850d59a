-- What may solve a feature's problem and how to test that, since when it stands where it stands, the step that it hangs on,
-- and whether it was split.
alter table feature
    add column solution_options jsonb   not null default '[]',
    add column test_plan        jsonb,
    add column discovery        jsonb   not null default '{}',
    add column step_id          uuid,
    add column umbrella         boolean not null default false;
update feature
set discovery = jsonb_build_object('framedAt', to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
where problem ~ '\S';
create index feature_step on feature (step_id) where step_id is not null;

-- It has the id of its product.
create table story_map (
    id         uuid primary key,
    activities jsonb       not null default '[]',
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
