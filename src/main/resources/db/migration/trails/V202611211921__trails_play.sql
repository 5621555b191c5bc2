-- who plays, where they were, what they answered, and how they stand

-- full years; somebody born on 29 February completes one on 1 March where there is no 29th
CREATE FUNCTION trails.age(born date, today date) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (extract(year FROM today) - extract(year FROM born))::int
    - (extract(month FROM today) * 100 + extract(day FROM today)
        < extract(month FROM born) * 100 + extract(day FROM born))::int;

CREATE TABLE trails.player (
    account uuid CONSTRAINT player_pk PRIMARY KEY CONSTRAINT player_account_fk REFERENCES accounts.account,
    name text NOT NULL CONSTRAINT player_name_length CHECK (char_length(name) BETWEEN 1 AND 20),
    name_key text COLLATE "C" NOT NULL GENERATED ALWAYS AS (kernel.plain(name)) STORED
        CONSTRAINT player_name_unique UNIQUE,
    city text NOT NULL CONSTRAINT player_city_length CHECK (char_length(city) BETWEEN 1 AND 80),
    community text NOT NULL CONSTRAINT player_community_fk REFERENCES trails.community,
    born date NOT NULL,
    guardian text CONSTRAINT player_guardian_length CHECK (char_length(guardian) BETWEEN 1 AND 120),
    consented_at timestamptz,
    joined_on date NOT NULL,
    points int NOT NULL DEFAULT 0 CONSTRAINT player_points CHECK (points >= 0),
    version int NOT NULL,
    CONSTRAINT player_born_in_past CHECK (born BETWEEN '1900-01-01' AND joined_on),
    CONSTRAINT player_consent_has_guardian CHECK ((guardian IS NULL) = (consented_at IS NULL)),
    CONSTRAINT player_under_14_has_consent CHECK (trails.age(born, joined_on) >= 14 OR consented_at IS NOT NULL)
);
-- the order of the rankings: most points first, those with the same by name
CREATE INDEX player_ranked ON trails.player ((-points), name_key);
CREATE INDEX player_ranked_in_community ON trails.player (community, (-points), name_key);
-- points come from visits and answers only, whatever the code says
GRANT SELECT, INSERT (account, name, city, community, born, guardian, consented_at, joined_on, version),
    UPDATE (name, city, community, born, guardian, consented_at, version) ON trails.player TO plaza_app;

-- the first validated visit of each player to each place; key is the client's, so that what is sent twice counts once
CREATE TABLE trails.visit (
    player uuid NOT NULL CONSTRAINT visit_player_fk REFERENCES trails.player,
    place uuid NOT NULL CONSTRAINT visit_place_fk REFERENCES trails.place,
    key uuid NOT NULL,
    method text NOT NULL CONSTRAINT visit_method CHECK (method IN ('POSITION', 'QR')),
    points int NOT NULL DEFAULT 50 CONSTRAINT visit_points CHECK (points = 50),
    visited_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT visit_once PRIMARY KEY (player, place),
    CONSTRAINT visit_not_in_future CHECK (visited_at <= recorded_at)
);
CREATE INDEX visit_of_place ON trails.visit (place);
GRANT SELECT, INSERT ON trails.visit TO plaza_app;

-- where a player was last, for the speed since; there is no history of it
CREATE TABLE trails.whereabouts (
    player uuid CONSTRAINT whereabouts_pk PRIMARY KEY CONSTRAINT whereabouts_player_fk REFERENCES trails.player,
    latitude numeric(8, 6) NOT NULL CONSTRAINT whereabouts_latitude CHECK (latitude BETWEEN -90 AND 90),
    longitude numeric(9, 6) NOT NULL CONSTRAINT whereabouts_longitude CHECK (longitude BETWEEN -180 AND 180),
    at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON trails.whereabouts TO plaza_app;

-- The first answer of each player to each question, which is the one that scores. choice 0 is the right option, 1 to 3
-- are the wrong ones.
CREATE TABLE trails.attempt (
    player uuid NOT NULL CONSTRAINT attempt_player_fk REFERENCES trails.player,
    question uuid NOT NULL CONSTRAINT attempt_question_fk REFERENCES trails.question,
    key uuid NOT NULL,
    answered_at timestamptz NOT NULL,
    points int NOT NULL CONSTRAINT attempt_points CHECK (points IN (0, 100, 200, 300)),
    choice smallint NOT NULL CONSTRAINT attempt_choice CHECK (choice BETWEEN 0 AND 3),
    CONSTRAINT attempt_once PRIMARY KEY (player, question),
    CONSTRAINT attempt_right_scores CHECK ((choice = 0) = (points > 0))
);
CREATE INDEX attempt_of_question ON trails.attempt (question, choice);
GRANT SELECT, INSERT ON trails.attempt TO plaza_app;

-- later answers; there is none before the first
CREATE TABLE trails.practice (
    key uuid CONSTRAINT practice_key PRIMARY KEY,
    player uuid NOT NULL,
    question uuid NOT NULL,
    answered_at timestamptz NOT NULL,
    choice smallint NOT NULL CONSTRAINT practice_choice CHECK (choice BETWEEN 0 AND 3),
    CONSTRAINT practice_after_attempt FOREIGN KEY (player, question) REFERENCES trails.attempt
);
CREATE INDEX practice_of ON trails.practice (player, question);
GRANT SELECT, INSERT ON trails.practice TO plaza_app;

CREATE FUNCTION trails.keep_play() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'what was played stays as it was'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'play_stays';
END
$$;
CREATE TRIGGER visit_stays BEFORE UPDATE OR TRUNCATE ON trails.visit
    FOR EACH STATEMENT EXECUTE FUNCTION trails.keep_play();
CREATE TRIGGER attempt_stays BEFORE UPDATE OR TRUNCATE ON trails.attempt
    FOR EACH STATEMENT EXECUTE FUNCTION trails.keep_play();
CREATE TRIGGER practice_stays BEFORE UPDATE OR TRUNCATE ON trails.practice
    FOR EACH STATEMENT EXECUTE FUNCTION trails.keep_play();

-- Points follow from play in the same transaction. The row of the player is what two answers at once wait for.
CREATE FUNCTION trails.score() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE trails.player p SET points = p.points + scored.points
      FROM (SELECT player, sum(points) AS points FROM played GROUP BY player HAVING sum(points) > 0) scored
     WHERE p.account = scored.player;
    RETURN NULL;
END
$$;
CREATE TRIGGER visit_scores AFTER INSERT ON trails.visit REFERENCING NEW TABLE AS played
    FOR EACH STATEMENT EXECUTE FUNCTION trails.score();
CREATE TRIGGER attempt_scores AFTER INSERT ON trails.attempt REFERENCING NEW TABLE AS played
    FOR EACH STATEMENT EXECUTE FUNCTION trails.score();

-- The one definition of the rankings: what was played, counted from the beginning. Everything below must agree with it.
CREATE VIEW trails.ranking AS
SELECT account, name, name_key, community, points,
       rank() OVER (PARTITION BY community ORDER BY points DESC) AS rank_in_community,
       rank() OVER (ORDER BY points DESC) AS rank
  FROM (SELECT p.account, p.name, p.name_key, p.community,
               coalesce((SELECT sum(a.points) FROM trails.attempt a WHERE a.player = p.account), 0)
             + coalesce((SELECT sum(v.points) FROM trails.visit v WHERE v.player = p.account), 0) AS points
          FROM trails.player p) played;
GRANT SELECT ON trails.ranking TO plaza_app;

-- How many players have how many points: in each community and, as community 00, in all of them. On level 0 a bucket is
-- a number of points, on level 1 it is five thousand of them, so that nobody's rank is a long sum. Each count is kept in
-- sixteen parts, by player, so that those who reach the same points at the same time rarely wait for each other.
CREATE TABLE trails.tally (
    community text COLLATE "C" NOT NULL,
    level smallint NOT NULL CONSTRAINT tally_level CHECK (level IN (0, 1)),
    bucket int NOT NULL CONSTRAINT tally_bucket CHECK (bucket >= 0),
    part smallint NOT NULL CONSTRAINT tally_part CHECK (part BETWEEN 0 AND 15),
    players int NOT NULL CONSTRAINT tally_players CHECK (players >= 0),
    CONSTRAINT tally_pk PRIMARY KEY (community, level, bucket, part)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);
GRANT SELECT ON trails.tally TO plaza_app;

CREATE FUNCTION trails.part_of(account uuid) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (get_byte(uuid_send(account), 15) & 15)::smallint;

CREATE TYPE trails.moved_players AS (community text, points int, part smallint, players bigint);

-- Counts in the order of the tally's key, always: two that change the same counts never wait for each other in a circle.
CREATE FUNCTION trails.count_players() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    moved trails.moved_players[];
    change record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(m) INTO moved FROM (
            SELECT community, points, trails.part_of(account), count(*) FROM came GROUP BY 1, 2, 3) AS m;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(m) INTO moved FROM (
            SELECT community, points, trails.part_of(account), -count(*) FROM went GROUP BY 1, 2, 3) AS m;
    ELSE
        SELECT array_agg(m) INTO moved FROM (
            SELECT community, points, trails.part_of(account), sum(players)::bigint FROM (
                SELECT community, points, account, 1 AS players FROM came
                UNION ALL
                SELECT community, points, account, -1 FROM went) AS both_ways
            GROUP BY 1, 2, 3 HAVING sum(players) <> 0) AS m;
    END IF;
    FOR change IN
        SELECT k.community, k.level, k.bucket, m.part, sum(m.players) AS players
          FROM unnest(moved) AS m
          CROSS JOIN LATERAL (VALUES
            (m.community, 0, m.points), (m.community, 1, m.points / 5000),
            ('00', 0, m.points), ('00', 1, m.points / 5000)) AS k (community, level, bucket)
         GROUP BY k.community, k.level, k.bucket, m.part
        HAVING sum(m.players) <> 0
         ORDER BY k.community COLLATE "C", k.level, k.bucket, m.part
    LOOP
        IF change.players > 0 THEN
            INSERT INTO trails.tally AS t (community, level, bucket, part, players)
            VALUES (change.community, change.level, change.bucket, change.part, change.players)
            ON CONFLICT ON CONSTRAINT tally_pk DO UPDATE SET players = t.players + excluded.players;
        ELSE
            UPDATE trails.tally SET players = players + change.players
             WHERE community = change.community AND level = change.level AND bucket = change.bucket
               AND part = change.part;
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;
CREATE TRIGGER player_comes AFTER INSERT ON trails.player REFERENCING NEW TABLE AS came
    FOR EACH STATEMENT EXECUTE FUNCTION trails.count_players();
CREATE TRIGGER player_moves AFTER UPDATE ON trails.player REFERENCING OLD TABLE AS went NEW TABLE AS came
    FOR EACH STATEMENT EXECUTE FUNCTION trails.count_players();
CREATE TRIGGER player_goes AFTER DELETE ON trails.player REFERENCING OLD TABLE AS went
    FOR EACH STATEMENT EXECUTE FUNCTION trails.count_players();

-- 1 and how many have more points, in a community or, as 00, everywhere
CREATE FUNCTION trails.rank_of(asked_community text, asked_points int) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
RETURN 1
    + coalesce((SELECT sum(players) FROM trails.tally
                 WHERE community = asked_community AND level = 1 AND bucket > asked_points / 5000), 0)
    + coalesce((SELECT sum(players) FROM trails.tally
                 WHERE community = asked_community AND level = 0
                   AND bucket > asked_points AND bucket < (asked_points / 5000 + 1) * 5000), 0);

-- An erased player leaves nothing behind, which the application alone may not do to what was played.
CREATE FUNCTION trails.forget(asked uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    -- whoever plays at this moment holds the row, and is waited for
    SELECT FROM trails.player WHERE account = asked FOR UPDATE;
    DELETE FROM trails.practice WHERE player = asked;
    DELETE FROM trails.attempt WHERE player = asked;
    DELETE FROM trails.visit WHERE player = asked;
    DELETE FROM trails.whereabouts WHERE player = asked;
    DELETE FROM trails.player WHERE account = asked;
END;
REVOKE ALL ON FUNCTION trails.forget(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trails.forget(uuid) TO plaza_app;
