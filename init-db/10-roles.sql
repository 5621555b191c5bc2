-- The files of this folder run once in a new database, as its superuser: roles, rights, schemas; never tables.
-- Plain SQL only: the container's psql and the embedded database both run them.
CREATE ROLE plaza_owner LOGIN;
CREATE ROLE plaza_app LOGIN;
