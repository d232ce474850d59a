-- What a page shows is made when an item changes, not each time it is read.

alter table backlog_head
    -- Another number for a row that is made again: its sequence starts over. Part of what names a page's state.
    add column generation int not null default floor(random() * 2147483647)::int,
    -- Items that say what they block or are blocked by: where there are none, nobody looks for blockers.
    add column linked     bigint not null default 0;

alter table backlog_item
    -- Tenths that it is placed with, frozen while its sprint is active; null for the product's median.
    add column placed   int,
    -- Keys of the open items that must be finished first.
    add column blockers text[] not null default '{}',
    -- Its JSON without braces, but for what depends on its place and its product.
    add column shown    text;

drop index backlog_item_lane;
create index backlog_item_lane on backlog_item (product_id, lane, lane_order, item_id) include (placed)
    where lane is not null;

-- Most items are linked to nothing, and then writing them need not touch these.
drop index backlog_item_blocks;
create index backlog_item_blocks on backlog_item using gin (blocks) where blocks <> '{}';
create index backlog_item_blocked_by on backlog_item using gin (blocked_by) where blocked_by <> '{}';

-- Stretches of a lane with what lies in each, so that nobody who wants one item's place reads a lane from its beginning.
create table backlog_section (
    product_id  uuid not null,
    lane        text not null,
    -- It holds what stands here or behind, up to where the next begins. The first begins at ''.
    first_order text collate "C" not null,
    items       bigint not null,
    -- Tenths of the estimated items.
    points      bigint not null,
    unestimated bigint not null,
    primary key (product_id, lane, first_order)
);
