-- What a debt item was split off, and whether it was split itself.
alter table debt_item
    add column part_of  uuid,
    add column umbrella boolean not null default false;
create index debt_item_part_of on debt_item (part_of) where part_of is not null;

-- Whether the item can be done as it is asked for, by whom engineering asked.
alter table work_item
    add column feasibility jsonb;
