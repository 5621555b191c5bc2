-- :players players in 19 communities, most in the first, each with twenty answered questions of four hundred general ones.
-- Loaded without triggers, points and tally counted afterwards from what was played, as the definition does.
SET session_replication_role = replica;
SET maintenance_work_mem = '1GB';
SET work_mem = '256MB';
SET synchronous_commit = off;

CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
RETURN ('0199' || kind || '-' || lpad(to_hex(n >> 16), 4, '0') || '-7000-8000-' || substr(md5(n::text), 1, 12))::uuid;

INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version)
SELECT pg_temp.id('00ba', n), 'bench-player' || n, 'Player ' || n, '-', now(), 0 FROM generate_series(1, :players) AS n;
-- so that the load can sign in: as player number n, by a token that is p, zeros, and n
INSERT INTO accounts.token (id, hash, account, kind, name, created_at, last_seen_at, expires_at)
SELECT uuidv7(), sha256(('p' || lpad(n::text, 42, '0'))::bytea), pg_temp.id('00ba', n), 'API', 'bench', now(), now(),
    now() + interval '1 day'
FROM generate_series(1, 10000) AS n;

INSERT INTO trails.category VALUES ('bench', 'De medir', 'For measuring');
INSERT INTO trails.question (id, category, difficulty, text_es, text_en, right_es, right_en, wrong1_es, wrong1_en,
    wrong2_es, wrong2_en, wrong3_es, wrong3_en, version)
SELECT pg_temp.id('00be', n), 'bench', (ARRAY['EASY', 'MEDIUM', 'HARD'])[1 + n % 3], '¿' || n || '?', n || '?', 'Sí', 'Yes',
    'No', 'No', 'Quizá', 'Maybe', 'Nunca', 'Never', 1
FROM generate_series(0, 399) AS n;

ALTER TABLE trails.practice DROP CONSTRAINT practice_after_attempt;
ALTER TABLE trails.attempt DROP CONSTRAINT attempt_once;
DROP INDEX trails.attempt_of_question, trails.player_ranked, trails.player_ranked_in_community;
INSERT INTO trails.attempt (player, question, key, answered_at, points, choice)
SELECT pg_temp.id('00ba', n), pg_temp.id('00be', question), gen_random_uuid(), now() - make_interval(hours => k),
    CASE WHEN choice = 0 THEN 100 * (1 + question % 3) ELSE 0 END, choice
FROM generate_series(1, :players) AS n, generate_series(0, 19) AS k,
    LATERAL (SELECT (n * 7 + k * 13) % 400 AS question, greatest(0, hashint8(n * 20 + k) % 10 - 6) AS choice) AS played;
INSERT INTO trails.player (account, name, city, community, born, joined_on, points, version)
SELECT pg_temp.id('00ba', n), 'Bench ' || n, 'Órgiva', lpad((1 + greatest(0, n % 32 - 13))::text, 2, '0'), '1990-01-01', current_date,
    played.points, 1
FROM generate_series(1, :players) AS n
JOIN (SELECT player, sum(points) AS points FROM trails.attempt GROUP BY player) played ON played.player = pg_temp.id('00ba', n);
ALTER TABLE trails.attempt ADD CONSTRAINT attempt_once PRIMARY KEY (player, question);
CREATE INDEX attempt_of_question ON trails.attempt (question, choice);
CREATE INDEX player_ranked ON trails.player ((-points), name_key);
CREATE INDEX player_ranked_in_community ON trails.player (community, (-points), name_key);
ALTER TABLE trails.practice ADD CONSTRAINT practice_after_attempt FOREIGN KEY (player, question) REFERENCES trails.attempt;
DELETE FROM trails.tally;
INSERT INTO trails.tally (community, level, bucket, part, players)
SELECT k.community, k.level, k.bucket, trails.part_of(p.account), count(*)
FROM trails.player p CROSS JOIN LATERAL (VALUES
    (p.community, 0, p.points), (p.community, 1, p.points / 5000), ('00', 0, p.points), ('00', 1, p.points / 5000))
    AS k (community, level, bucket)
GROUP BY 1, 2, 3, 4;
SET session_replication_role = origin;
