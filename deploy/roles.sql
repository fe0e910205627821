-- The two roles and the database, on a PostgreSQL of your own (15 or newer). As its superuser:
--   psql --set=owner_password=… --set=app_password=… < deploy/roles.sql
-- The first owns the tables and only migrates. The second is the application: it owns nothing, and the migrations give it
-- its rights, none of which changes or removes what is in the log. Running it again sets the passwords.
\set ON_ERROR_STOP on
SELECT format('CREATE ROLE %I LOGIN', role) FROM unnest(ARRAY['orders_owner', 'orders_app']) AS role
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) \gexec
ALTER ROLE orders_owner PASSWORD :'owner_password';
ALTER ROLE orders_app PASSWORD :'app_password';
-- Chinese names sort by their code points, as they do everywhere else in the product.
SELECT 'CREATE DATABASE orders OWNER orders_owner TEMPLATE template0 ENCODING ''UTF8'' LC_COLLATE ''C'' LC_CTYPE ''C.UTF-8'''
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'orders') \gexec
\connect orders
ALTER SCHEMA public OWNER TO orders_owner;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
-- Searching a part of a name: a trusted extension, but not every server lets a role that is not its superuser create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
