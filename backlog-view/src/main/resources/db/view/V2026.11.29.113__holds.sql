-- What waits for somebody's word, a question or a decision: as its events tell it. What is gone keeps its version.
create table backlog_hold (
    source_id  uuid    not null primary key,
    kind       text    not null,
    product_id uuid    not null,
    epoch      bigint  not null,
    version    bigint  not null,
    shape      int     not null,
    -- The items that are not ready for its sake, and those that have it as an open question; none once it is closed.
    holds_up   uuid[]  not null,
    asked_of   uuid[]  not null,
    -- Null of a comment that asks nothing, and of what is gone.
    status     text,
    blocking   boolean not null,
    -- Names of people, and roles.
    awaits     text[]  not null,
    -- A question as lists show it.
    question   text
);

create index backlog_hold_items on backlog_hold using gin (holds_up) where holds_up <> '{}';
create index backlog_hold_asked on backlog_hold using gin (asked_of) where asked_of <> '{}';
create index backlog_hold_questions on backlog_hold (product_id, status, source_id) where question is not null;

-- Of an item: bits of ReadyCheck that it does not pass for what waits, and how many questions are open.
alter table backlog_item
    add column held_up        int not null default 0,
    add column open_questions int not null default 0;

-- ANSWERED and DECIDED hold in every product.
update backlog_head set ready_checks = ready_checks | 96 where ready_checks is not null;
