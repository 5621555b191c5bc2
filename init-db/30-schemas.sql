-- What the migrations need, and may not make themselves.
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
