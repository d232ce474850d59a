-- Why a closed sprint was started outside the bounds: whoever asks what is wrong with a budget is told.
alter table budget_sprint
    add column tradeoff text;

update budget_sprint closed set tradeoff = sprint.tradeoff from sprint where sprint.id = closed.sprint_id;
