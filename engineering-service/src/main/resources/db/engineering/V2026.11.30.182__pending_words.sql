-- What waits to be put into this index is read by each look into it.
alter index debt_item_search set (gin_pending_list_limit = 64);
