-- Whose an initiative is.
alter table initiative add column kind text not null default 'PRODUCT';
