-- A season: :workers workers with three free periods each, and 100,000 open offers of 1,000 farmers, all over Spain.
-- Loaded without triggers and indexes, which are made afterwards: one by one, three million rows would take minutes.
-- What was declared is there for the first 1,000 workers only: the feeds search the free days.
SET session_replication_role = replica;
SET maintenance_work_mem = '1GB';
SET synchronous_commit = off;
SELECT setseed(0.5);

DROP INDEX accounts.account_search;
ALTER TABLE work.availability DROP CONSTRAINT availability_pk, DROP CONSTRAINT availability_not_adjacent;
ALTER TABLE work.free_run DROP CONSTRAINT free_run_pk;
DROP INDEX work.free_run_nearest;
DROP INDEX work.free_run_in_cell;
DROP INDEX work.offer_open;

-- UUIDs of version 7 as if made sixteen milliseconds apart: GiST orders them by their first half, and with one time for
-- all of them an index of workers and periods is searched as a whole for one worker.
CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
RETURN ('0199' || kind || overlay(lpad(to_hex(n * 16), 6, '0') PLACING '-' FROM 3 FOR 0) || '-7000-8000-'
    || lpad(to_hex(n), 12, '0'))::uuid;

INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version)
SELECT pg_temp.id('aa', n), 'bench-worker' || n, 'Worker ' || n, '-', now(), 0 FROM generate_series(1, :workers) AS n
UNION ALL
SELECT pg_temp.id('ff', n), 'bench-farmer' || n, 'Farmer ' || n, '-', now(), 0 FROM generate_series(1, 1000) AS n;
INSERT INTO accounts.account_role (account, role)
SELECT pg_temp.id('aa', n), 'WORKER' FROM generate_series(1, 64) AS n
UNION ALL SELECT pg_temp.id('ff', n), 'FARMER' FROM generate_series(1, 64) AS n;
-- so that the load can sign in: as worker or farmer number n, by a token that is w or f, zeros, and n
INSERT INTO accounts.token (id, hash, account, kind, name, created_at, last_seen_at, expires_at)
SELECT uuidv7(), sha256((letter || lpad(n::text, 42, '0'))::bytea), pg_temp.id(kind, n), 'API', 'bench', now(), now(),
    now() + interval '1 day'
FROM generate_series(1, 64) AS n, (VALUES ('w', 'aa'), ('f', 'ff')) AS k (letter, kind);

INSERT INTO work.worker (account, place_name, latitude, longitude, rating_sum, rating_count, version)
SELECT pg_temp.id('aa', n), 'Lugar ' || n % 8131, round((36 + random() * 7.7)::numeric, 2),
    round((-9 + random() * 12)::numeric, 2), n % 3 * 4, n % 3, 0
FROM generate_series(1, :workers) AS n;
INSERT INTO work.farmer (account, place_name, latitude, longitude, rating_sum, rating_count, version)
SELECT pg_temp.id('ff', n), 'Finca ' || n, 36 + random() * 7.7, -9 + random() * 12, n % 3 * 4, n % 3, 0
FROM generate_series(1, 1000) AS n;

INSERT INTO work.free_run (worker, period, spot)
SELECT pg_temp.id('aa', n), daterange(first, first + 10 + (random() * 50)::int), w.spot
FROM generate_series(1, :workers) AS n JOIN work.worker w ON w.account = pg_temp.id('aa', n),
    generate_series(0, 2) AS slot,
    LATERAL (SELECT current_date + 1 + slot * 120 + (random() * 50)::int + (n % 3)::int) AS s (first);
INSERT INTO work.availability (worker, period)
SELECT worker, period FROM work.free_run WHERE worker <= pg_temp.id('aa', 1000);

INSERT INTO work.offer (id, version, farmer, status, category, place_name, latitude, longitude, period, vacancies,
    hourly_pay, description, created_at, published_at)
SELECT pg_temp.id('00', n), 0, pg_temp.id('ff', 1 + n % 1000), 'OPEN', c.slug, 'Pago ' || n,
    36 + random() * 7.7, -9 + random() * 12, daterange(first, first + 5 + (random() * 20)::int), 1 + n % 9,
    9 + (n % 500) / 100.0, repeat('Campaña de recogida con alojamiento y transporte. ', 4), now(), now()
FROM generate_series(1, 100000) AS n
JOIN (SELECT slug, row_number() OVER (ORDER BY slug) - 1 AS place FROM work.task_category) AS c
    ON c.place = n % (SELECT count(*) FROM work.task_category),
    LATERAL (SELECT current_date + 2 + (random() * 330)::int + (n % 2)::int) AS s (first);

CREATE INDEX free_run_nearest ON work.free_run USING gist (spot, period);
CREATE INDEX free_run_in_cell ON work.free_run USING gist (cell, period);
CREATE INDEX offer_open ON work.offer USING gist (spot, period) WHERE status = 'OPEN' AND filled < vacancies;
ALTER TABLE work.availability
    ADD CONSTRAINT availability_pk PRIMARY KEY (worker, period WITHOUT OVERLAPS),
    ADD CONSTRAINT availability_not_adjacent EXCLUDE USING gist (worker WITH =, period WITH -|-);
ALTER TABLE work.free_run ADD CONSTRAINT free_run_pk PRIMARY KEY (worker, period WITHOUT OVERLAPS);
SET session_replication_role = origin;
