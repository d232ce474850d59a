-- What one side proposes holds once the other agrees. Until now a policy held by being written, and its author's role was
-- not kept.
alter table budget_policy
    add column status      text not null default 'AGREED',
    add column proposed_by jsonb,
    add column answered_by jsonb,
    add column answered_at timestamptz,
    add column note        text,
    alter column effective_from drop not null,
    add constraint budget_policy_holds_from check (status <> 'AGREED' or effective_from is not null);

alter table budget
    add column proposed_policy int;
