-- Who did what for a release, kept when it is shipped. Of those that were shipped earlier it was not recorded.
alter table release
    add column credits jsonb not null default '[]';
