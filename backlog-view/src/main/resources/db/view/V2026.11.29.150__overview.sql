-- What a lead looks at is found without reading all comments, or all items, of a product.
create index backlog_part_kind on backlog_part (product_id, kind) where state is not null;
create index backlog_item_risky on backlog_item (product_id) where lane is not null and open_risks > 0;
create index backlog_item_blocked on backlog_item (product_id) where lane is not null and blockers <> '{}';
create index backlog_item_half_agreed on backlog_item (product_id) where lane is not null and cardinality(agreed_by) = 1;
