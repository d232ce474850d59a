-- What waits to be put into these indexes is read by each look into them.
alter index feature_search set (gin_pending_list_limit = 64);
alter index feature_tags set (gin_pending_list_limit = 64);
