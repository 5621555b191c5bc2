-- Runs once in a new database, as its superuser: roles, schemas and extensions; never tables.
-- Plain SQL only: the container's psql and the embedded database both run this file.
CREATE ROLE plaza_owner LOGIN;
CREATE ROLE plaza_app LOGIN;

DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO plaza_owner', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO plaza_app', current_database());
END
$$;

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE SCHEMA kernel AUTHORIZATION plaza_owner;
CREATE SCHEMA accounts AUTHORIZATION plaza_owner;
CREATE SCHEMA board AUTHORIZATION plaza_owner;
CREATE SCHEMA work AUTHORIZATION plaza_owner;
CREATE SCHEMA care AUTHORIZATION plaza_owner;
CREATE SCHEMA nutrition AUTHORIZATION plaza_owner;
CREATE SCHEMA trails AUTHORIZATION plaza_owner;
GRANT USAGE ON SCHEMA kernel, accounts, board, work, care, nutrition, trails TO plaza_app;
