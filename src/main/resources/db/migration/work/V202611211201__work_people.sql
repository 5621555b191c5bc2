-- who looks for work and who has it, where they are, and how they were rated
-- Distances on Mercator's map are true near every place, whatever the latitude, so the index can order by them.
CREATE FUNCTION work.spot(latitude numeric, longitude numeric) RETURNS point LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN point(longitude::float8, degrees(ln(tan(pi() / 4 + radians(latitude::float8) / 2))));

CREATE FUNCTION work.kilometres(latitude_a numeric, longitude_a numeric, latitude_b numeric, longitude_b numeric)
    RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN round((2 * 6371.0088 * asin(least(1, sqrt(
    sin(radians((latitude_b - latitude_a)::float8) / 2) ^ 2
    + cos(radians(latitude_a::float8)) * cos(radians(latitude_b::float8))
        * sin(radians((longitude_b - longitude_a)::float8) / 2) ^ 2))))::numeric, 1);

CREATE TABLE work.worker (
    account uuid CONSTRAINT worker_pk PRIMARY KEY CONSTRAINT worker_account_fk REFERENCES accounts.account,
    place_name text CONSTRAINT worker_place_name_length CHECK (char_length(place_name) BETWEEN 1 AND 120),
    latitude numeric(7,5) CONSTRAINT worker_latitude CHECK (latitude BETWEEN -85 AND 85),
    longitude numeric(8,5) CONSTRAINT worker_longitude CHECK (longitude BETWEEN -180 AND 180),
    spot point GENERATED ALWAYS AS (work.spot(latitude, longitude)) STORED,
    about text CONSTRAINT worker_about_length CHECK (char_length(about) <= 1000),
    rating_sum int NOT NULL DEFAULT 0,
    rating_count int NOT NULL DEFAULT 0 CONSTRAINT worker_rating CHECK (rating_sum BETWEEN rating_count AND 5 * rating_count),
    calendar_hash bytea CONSTRAINT worker_calendar_unique UNIQUE
        CONSTRAINT worker_calendar_is_sha256 CHECK (octet_length(calendar_hash) = 32),
    removed_at timestamptz,
    version int NOT NULL,
    CONSTRAINT worker_has_place CHECK (
        num_nulls(place_name, latitude, longitude) = CASE WHEN removed_at IS NULL THEN 0 ELSE 3 END)
);

-- the first is the most wanted
CREATE TABLE work.wanted_category (
    worker uuid NOT NULL CONSTRAINT wanted_category_worker_fk REFERENCES work.worker,
    position int NOT NULL CONSTRAINT wanted_category_position CHECK (position >= 0),
    category text NOT NULL CONSTRAINT wanted_category_category_fk REFERENCES work.task_category ON DELETE CASCADE,
    CONSTRAINT wanted_category_pk PRIMARY KEY (worker, position),
    CONSTRAINT wanted_category_once UNIQUE (worker, category)
);
CREATE INDEX wanted_category_category ON work.wanted_category (category);

CREATE TABLE work.farmer (
    account uuid CONSTRAINT farmer_pk PRIMARY KEY CONSTRAINT farmer_account_fk REFERENCES accounts.account,
    place_name text CONSTRAINT farmer_place_name_length CHECK (char_length(place_name) BETWEEN 1 AND 120),
    latitude numeric(7,5) CONSTRAINT farmer_latitude CHECK (latitude BETWEEN -85 AND 85),
    longitude numeric(8,5) CONSTRAINT farmer_longitude CHECK (longitude BETWEEN -180 AND 180),
    about text CONSTRAINT farmer_about_length CHECK (char_length(about) <= 1000),
    rating_sum int NOT NULL DEFAULT 0,
    rating_count int NOT NULL DEFAULT 0 CONSTRAINT farmer_rating CHECK (rating_sum BETWEEN rating_count AND 5 * rating_count),
    removed_at timestamptz,
    version int NOT NULL,
    CONSTRAINT farmer_has_place CHECK (
        num_nulls(place_name, latitude, longitude) = CASE WHEN removed_at IS NULL THEN 0 ELSE 3 END)
);

-- all ratings that count, of workers and of farmers: the mean of the town is where everybody starts
CREATE TABLE work.town_rating (
    rated text CONSTRAINT town_rating_pk PRIMARY KEY CONSTRAINT town_rating_rated CHECK (rated IN ('WORKER', 'FARMER')),
    rating_sum bigint NOT NULL DEFAULT 0,
    rating_count bigint NOT NULL DEFAULT 0
        CONSTRAINT town_rating_range CHECK (rating_sum BETWEEN rating_count AND 5 * rating_count)
);
INSERT INTO work.town_rating (rated) VALUES ('WORKER'), ('FARMER');

-- a Bayesian mean: as if five people had already rated as the town does on average, three stars while nobody has
CREATE FUNCTION work.rating_mean(rating_sum int, rating_count int, town_sum bigint, town_count bigint)
    RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN round((5 * coalesce(town_sum::numeric / nullif(town_count, 0), 3) + rating_sum) / (5 + rating_count), 4);

GRANT SELECT, INSERT, UPDATE ON work.worker, work.farmer TO plaza_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON work.wanted_category TO plaza_app;
GRANT SELECT, UPDATE ON work.town_rating TO plaza_app;
