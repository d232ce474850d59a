-- The last number given in keys of features, by what comes before it: `PAY-`. It stays when the product is deleted.
create table key_counter (
    prefix text primary key,
    last   bigint not null
);

-- What was deleted is still in the journal, under its first event.
insert into key_counter (prefix, last)
select prefix, max(number)
from (
    select product_key || '-' as prefix, cast(last_feature_number as bigint) as number
    from product
    where last_feature_number > 0
    union all
    select regexp_replace(data ->> 'key', '\d+$', ''), cast(substring(data ->> 'key' from '\d+$') as bigint)
    from journal
    where kind = 'feature' and version = 1
) as given
group by prefix;

alter table product
    drop column last_feature_number;
