-- What happened, in words; it travels with the event. Null of what happened before.
alter table journal
    add column summary text;
