-- What each side said to a spec and to a promise, and which version changed last what is agreed.
alter table feature
    add column agreements   jsonb  not null default '[]',
    add column agreed_since bigint not null default 1;
update feature set agreed_since = version where version > 1;

alter table release
    add column agreements      jsonb  not null default '[]',
    add column agreed_since    bigint not null default 1,
    add column agreed_features jsonb;
update release set agreed_since = version where version > 1;
