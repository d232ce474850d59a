-- The step of a trace that a change came from, where its request was traced.
alter table journal add column traceparent text;
