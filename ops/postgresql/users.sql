-- Two users of one service's database: one that changes the schema, one that the service runs as and that cannot. Once,
-- as a superuser, for each service (here product; engineering in its place):
--
--   psql -d postgres -v service=product -v migrator=product_migrator \
--        -v service_password="$(cat service)" -v migrator_password="$(cat migrator)" -f users.sql
--   psql -d product  -v service=product -v migrator=product_migrator -f rights.sql
--
-- Give the passwords of no more than this session: psql keeps what is typed in ~/.psql_history, and a server that logs
-- statements logs them.

create role :"migrator" login password :'migrator_password';
create role :"service" login password :'service_password';
create database :"service" owner :"migrator";
revoke all on database :"service" from public;
grant connect on database :"service" to :"service";
