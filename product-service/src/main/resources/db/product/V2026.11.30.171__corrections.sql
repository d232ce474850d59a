-- {was, why, by, at}: that what was told was a mistake. The journal has what was corrected before.
alter table measurement add column corrected jsonb;
comment on table measurement is 'Written again only by a correction, which says so.';
