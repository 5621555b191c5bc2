-- :homes homes of 200 residents with ten prescriptions each, nine of them twice a day, one as needed. The first home has
-- a year of recorded doses (1.3 million), the others their last day. Loaded without triggers and without the indexes that
-- are slow to keep row by row. Rooms are called after their home, H0001-1, so that a round is that of one home.
-- first of all, so that the server does not look for missed doses meanwhile, nor afterwards for those before
UPDATE care.missed_until SET moment = now();
SET session_replication_role = replica;
SET maintenance_work_mem = '1GB';
SET synchronous_commit = off;
SELECT setseed(0.5);

ALTER TABLE care.prescription_version DROP CONSTRAINT prescription_version_one_at_a_time;
DROP INDEX care.administration_once, care.administration_of_resident, care.administration_due, care.resident_search;
ALTER TABLE care.administration DROP CONSTRAINT administration_key;

-- Of different moments: GiST tells UUIDs apart by their first half, and would go through all prescriptions for each.
CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
RETURN ('0199' || kind || '-' || lpad(to_hex(n >> 5), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;

INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version)
SELECT pg_temp.id('00ca', n), 'bench-carer' || n, 'Carer ' || n, '-', now(), 0 FROM generate_series(1, 64) AS n;
INSERT INTO accounts.account_role (account, role) SELECT pg_temp.id('00ca', n), 'CARER' FROM generate_series(1, 64) AS n;
-- so that the load can sign in: as carer number n, by a token that is c, zeros, and n
INSERT INTO accounts.token (id, hash, account, kind, name, created_at, last_seen_at, expires_at)
SELECT uuidv7(), sha256(('c' || lpad(n::text, 42, '0'))::bytea), pg_temp.id('00ca', n), 'API', 'bench', now(), now(),
    now() + interval '1 day'
FROM generate_series(1, 64) AS n;

-- the demo's residents would be in every round
UPDATE care.resident SET left_on = current_date;
INSERT INTO care.resident (id, display_name, born, room, registered_at, version)
SELECT pg_temp.id('00aa', n), 'Resident ' || n, '1940-01-01'::date + (n % 3000)::int,
    'H' || lpad((1 + (n - 1) / 200)::text, 4, '0') || '-' || 1 + (n - 1) % 200, now(), 0
FROM generate_series(1, :homes * 200) AS n;
INSERT INTO care.resident_round (resident, revision) SELECT pg_temp.id('00aa', n), 1 FROM generate_series(1, :homes * 200) AS n;

INSERT INTO care.medication (id, name, strength, unit, version)
SELECT pg_temp.id('00dd', n), 'Medication ' || n, n % 9 * 50 + 50 || ' mg', 'TABLET', 0 FROM generate_series(1, 400) AS n;
INSERT INTO care.prescription (id, resident, medication, written_at, written_by, version)
SELECT pg_temp.id('00ff', n), pg_temp.id('00aa', 1 + (n - 1) / 10), pg_temp.id('00dd', 1 + n % 400), now() - interval '1 year',
    pg_temp.id('00ca', 1), 0
FROM generate_series(1, :homes * 2000) AS n;
INSERT INTO care.prescription_version (id, prescription, resident, medication, valid, known, amount, unit, schedule, first_day,
    written_by)
SELECT pg_temp.id('00ee', n), pg_temp.id('00ff', n), pg_temp.id('00aa', 1 + (n - 1) / 10), pg_temp.id('00dd', 1 + n % 400),
    tstzrange((current_date - 365)::timestamp AT TIME ZONE 'Europe/Madrid', NULL), tstzrange(now() - interval '1 year', NULL),
    1, 'TABLET',
    CASE WHEN n % 10 = 0 THEN '{"kind": "AS_NEEDED", "minimum": "PT0S", "most": 999999}'::jsonb
        ELSE jsonb_build_object('kind', 'AT_TIMES', 'times', jsonb_build_array(
            to_char(time '00:00' + make_interval(mins => (n * 37 % 720)::int), 'HH24:MI'),
            to_char(time '12:00' + make_interval(mins => (n * 37 % 720)::int), 'HH24:MI'))) END,
    current_date - 365, pg_temp.id('00ca', 1)
FROM generate_series(1, :homes * 2000) AS n;

INSERT INTO care.administration (id, key, prescription, resident, medication, due, outcome, amount, unit, reason, happened_at,
    recorded_at, recorded_by)
SELECT uuidv7(), gen_random_uuid(), pg_temp.id('00ff', n), pg_temp.id('00aa', 1 + (n - 1) / 10), pg_temp.id('00dd', 1 + n % 400),
    due, CASE WHEN n % 20 = 7 THEN 'REFUSED' ELSE 'GIVEN' END, CASE WHEN n % 20 = 7 THEN NULL ELSE 1 END, 'TABLET',
    CASE WHEN n % 20 = 7 THEN 'Asleep' END, due, due, pg_temp.id('00ca', 1 + n % 64)
FROM generate_series(1, :homes * 2000) AS n,
    generate_series(0, CASE WHEN n <= 2000 THEN 364 ELSE 1 END) AS back,
    generate_series(0, 1) AS half,
    LATERAL (SELECT (current_date - back + make_interval(mins => (n * 37 % 720 + half * 720)::int)) AT TIME ZONE 'Europe/Madrid')
        AS d (due)
WHERE n % 10 <> 0 AND due < now() - interval '30 minutes' AND (n + back) % 30 <> 3;

CREATE UNIQUE INDEX administration_once ON care.administration (prescription, due) WHERE corrects IS NULL;
CREATE INDEX administration_of_resident ON care.administration (resident, happened_at DESC, id DESC);
CREATE INDEX administration_due ON care.administration (resident, due);
ALTER TABLE care.administration ADD CONSTRAINT administration_key UNIQUE (key);
CREATE INDEX resident_search ON care.resident USING gin (name_key public.gin_trgm_ops);
ALTER TABLE care.prescription_version ADD CONSTRAINT prescription_version_one_at_a_time
    EXCLUDE USING gist (prescription WITH =, valid WITH &&, known WITH &&);
SET session_replication_role = origin;
