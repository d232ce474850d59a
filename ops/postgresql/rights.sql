-- What the service may do in its database: read and write rows. In that database, as its owner or a superuser; it can be
-- run again. What the owner creates later, each migration's tables, the service may use at once.

revoke create on schema public from public;
grant usage on schema public to :"service";
grant select, insert, update, delete on all tables in schema public to :"service";
alter default privileges for role :"migrator" in schema public
    grant select, insert, update, delete on tables to :"service";
