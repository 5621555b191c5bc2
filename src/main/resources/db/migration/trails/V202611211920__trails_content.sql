-- what there is to discover: places with their stories, trails through them, questions, and pages on how to play
CREATE TABLE trails.community (
    code text CONSTRAINT community_pk PRIMARY KEY CONSTRAINT community_code_is_ine CHECK (code ~ '^(0[1-9]|1[0-9])$'),
    name_es text NOT NULL CONSTRAINT community_name_es_length CHECK (char_length(name_es) BETWEEN 1 AND 60),
    name_en text NOT NULL CONSTRAINT community_name_en_length CHECK (char_length(name_en) BETWEEN 1 AND 60)
);
GRANT SELECT ON trails.community TO plaza_app;
INSERT INTO trails.community (code, name_es, name_en) VALUES
    ('01', 'Andalucía', 'Andalusia'),
    ('02', 'Aragón', 'Aragon'),
    ('03', 'Principado de Asturias', 'Asturias'),
    ('04', 'Illes Balears', 'Balearic Islands'),
    ('05', 'Canarias', 'Canary Islands'),
    ('06', 'Cantabria', 'Cantabria'),
    ('07', 'Castilla y León', 'Castile and León'),
    ('08', 'Castilla-La Mancha', 'Castile-La Mancha'),
    ('09', 'Cataluña', 'Catalonia'),
    ('10', 'Comunitat Valenciana', 'Valencian Community'),
    ('11', 'Extremadura', 'Extremadura'),
    ('12', 'Galicia', 'Galicia'),
    ('13', 'Comunidad de Madrid', 'Community of Madrid'),
    ('14', 'Región de Murcia', 'Region of Murcia'),
    ('15', 'Comunidad Foral de Navarra', 'Navarre'),
    ('16', 'País Vasco', 'Basque Country'),
    ('17', 'La Rioja', 'La Rioja'),
    ('18', 'Ceuta', 'Ceuta'),
    ('19', 'Melilla', 'Melilla');

CREATE TABLE trails.category (
    slug text CONSTRAINT trails_category_slug_unique PRIMARY KEY
        CONSTRAINT trails_category_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 40),
    name_es text NOT NULL CONSTRAINT trails_category_name_es_length CHECK (char_length(name_es) BETWEEN 1 AND 80),
    name_en text NOT NULL CONSTRAINT trails_category_name_en_length CHECK (char_length(name_en) BETWEEN 1 AND 80)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON trails.category TO plaza_app;

-- code is what the starter content calls it, so that loading it again changes nothing; NULL for what people entered
CREATE TABLE trails.place (
    id uuid CONSTRAINT trails_place_pk PRIMARY KEY,
    code text CONSTRAINT trails_place_code_unique UNIQUE,
    name_es text CONSTRAINT trails_place_name_es_length CHECK (char_length(name_es) BETWEEN 1 AND 120),
    name_en text CONSTRAINT trails_place_name_en_length CHECK (char_length(name_en) BETWEEN 1 AND 120),
    story_es text CONSTRAINT trails_place_story_es_length CHECK (char_length(story_es) BETWEEN 1 AND 8000),
    story_en text CONSTRAINT trails_place_story_en_length CHECK (char_length(story_en) BETWEEN 1 AND 8000),
    -- what the list is ordered by, and what tells two of the same name apart is the id
    name_key text NOT NULL GENERATED ALWAYS AS (kernel.plain(coalesce(name_es, name_en))) STORED,
    community text NOT NULL CONSTRAINT trails_place_community_fk REFERENCES trails.community,
    town text CONSTRAINT trails_place_town_length CHECK (char_length(town) BETWEEN 1 AND 80),
    latitude numeric(8, 6) NOT NULL CONSTRAINT trails_place_latitude CHECK (latitude BETWEEN -90 AND 90),
    longitude numeric(9, 6) NOT NULL CONSTRAINT trails_place_longitude CHECK (longitude BETWEEN -180 AND 180),
    radius int NOT NULL CONSTRAINT trails_place_radius CHECK (radius BETWEEN 10 AND 1000),
    -- raised to make every code printed before worthless
    token_generation int NOT NULL DEFAULT 1 CONSTRAINT trails_place_token_generation CHECK (token_generation >= 1),
    retired_at timestamptz,
    version int NOT NULL,
    CONSTRAINT trails_place_in_a_language CHECK (num_nonnulls(name_es, name_en) > 0),
    CONSTRAINT trails_place_name_and_story CHECK (
        (name_es IS NULL) = (story_es IS NULL) AND (name_en IS NULL) = (story_en IS NULL))
);
CREATE INDEX trails_place_by_name ON trails.place (name_key, id) WHERE retired_at IS NULL;
CREATE INDEX trails_place_of_community ON trails.place (community, name_key, id) WHERE retired_at IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON trails.place TO plaza_app;

CREATE TABLE trails.place_photo (
    place uuid CONSTRAINT place_photo_pk PRIMARY KEY
        CONSTRAINT place_photo_place_fk REFERENCES trails.place ON DELETE CASCADE,
    media_type text NOT NULL CONSTRAINT place_photo_media_type
        CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
    bytes bytea NOT NULL CONSTRAINT place_photo_size CHECK (octet_length(bytes) BETWEEN 1 AND 2097152),
    sha256 bytea NOT NULL GENERATED ALWAYS AS (sha256(bytes)) STORED,
    description_es text CONSTRAINT place_photo_description_es_length CHECK (char_length(description_es) BETWEEN 1 AND 300),
    description_en text CONSTRAINT place_photo_description_en_length CHECK (char_length(description_en) BETWEEN 1 AND 300),
    credit text CONSTRAINT place_photo_credit_length CHECK (char_length(credit) BETWEEN 1 AND 200)
);
ALTER TABLE trails.place_photo ALTER COLUMN bytes SET STORAGE EXTERNAL;
GRANT SELECT, INSERT, UPDATE, DELETE ON trails.place_photo TO plaza_app;

CREATE TABLE trails.trail (
    id uuid CONSTRAINT trail_pk PRIMARY KEY,
    code text CONSTRAINT trail_code_unique UNIQUE,
    name_es text CONSTRAINT trail_name_es_length CHECK (char_length(name_es) BETWEEN 1 AND 120),
    name_en text CONSTRAINT trail_name_en_length CHECK (char_length(name_en) BETWEEN 1 AND 120),
    about_es text CONSTRAINT trail_about_es_length CHECK (char_length(about_es) BETWEEN 1 AND 2000),
    about_en text CONSTRAINT trail_about_en_length CHECK (char_length(about_en) BETWEEN 1 AND 2000),
    name_key text NOT NULL GENERATED ALWAYS AS (kernel.plain(coalesce(name_es, name_en))) STORED,
    retired_at timestamptz,
    version int NOT NULL,
    CONSTRAINT trail_in_a_language CHECK (num_nonnulls(name_es, name_en) > 0),
    CONSTRAINT trail_name_and_about CHECK (
        (name_es IS NULL) = (about_es IS NULL) AND (name_en IS NULL) = (about_en IS NULL))
);
CREATE INDEX trail_by_name ON trails.trail (name_key, id) WHERE retired_at IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON trails.trail TO plaza_app;

CREATE TABLE trails.trail_stop (
    trail uuid NOT NULL CONSTRAINT trail_stop_trail_fk REFERENCES trails.trail ON DELETE CASCADE,
    position int NOT NULL CONSTRAINT trail_stop_position CHECK (position BETWEEN 0 AND 49),
    place uuid NOT NULL CONSTRAINT trail_stop_place_fk REFERENCES trails.place,
    CONSTRAINT trail_stop_pk PRIMARY KEY (trail, position),
    CONSTRAINT trail_stop_once UNIQUE (trail, place) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX trail_stop_place ON trails.trail_stop (place);
GRANT SELECT, INSERT, UPDATE, DELETE ON trails.trail_stop TO plaza_app;

-- Of a place, or general. One right answer and one to three wrong ones, each in every language of the question:
-- as columns, for then there is nothing left to check.
CREATE TABLE trails.question (
    id uuid CONSTRAINT question_pk PRIMARY KEY,
    code text CONSTRAINT question_code_unique UNIQUE,
    place uuid CONSTRAINT question_place_fk REFERENCES trails.place,
    category text NOT NULL CONSTRAINT question_category_fk REFERENCES trails.category,
    difficulty text NOT NULL CONSTRAINT question_difficulty CHECK (difficulty IN ('EASY', 'MEDIUM', 'HARD')),
    text_es text CONSTRAINT question_text_es_length CHECK (char_length(text_es) BETWEEN 1 AND 500),
    text_en text CONSTRAINT question_text_en_length CHECK (char_length(text_en) BETWEEN 1 AND 500),
    explanation_es text CONSTRAINT question_explanation_es_length CHECK (char_length(explanation_es) BETWEEN 1 AND 2000),
    explanation_en text CONSTRAINT question_explanation_en_length CHECK (char_length(explanation_en) BETWEEN 1 AND 2000),
    right_es text CONSTRAINT question_right_es_length CHECK (char_length(right_es) BETWEEN 1 AND 200),
    right_en text CONSTRAINT question_right_en_length CHECK (char_length(right_en) BETWEEN 1 AND 200),
    wrong1_es text CONSTRAINT question_wrong1_es_length CHECK (char_length(wrong1_es) BETWEEN 1 AND 200),
    wrong1_en text CONSTRAINT question_wrong1_en_length CHECK (char_length(wrong1_en) BETWEEN 1 AND 200),
    wrong2_es text CONSTRAINT question_wrong2_es_length CHECK (char_length(wrong2_es) BETWEEN 1 AND 200),
    wrong2_en text CONSTRAINT question_wrong2_en_length CHECK (char_length(wrong2_en) BETWEEN 1 AND 200),
    wrong3_es text CONSTRAINT question_wrong3_es_length CHECK (char_length(wrong3_es) BETWEEN 1 AND 200),
    wrong3_en text CONSTRAINT question_wrong3_en_length CHECK (char_length(wrong3_en) BETWEEN 1 AND 200),
    retired_at timestamptz,
    version int NOT NULL,
    CONSTRAINT question_in_a_language CHECK (num_nonnulls(text_es, text_en) > 0),
    CONSTRAINT question_has_right CHECK (
        (text_es IS NULL) = (right_es IS NULL) AND (text_en IS NULL) = (right_en IS NULL)),
    CONSTRAINT question_has_wrong CHECK (
        (text_es IS NULL) = (wrong1_es IS NULL) AND (text_en IS NULL) = (wrong1_en IS NULL)),
    CONSTRAINT question_options_in_step CHECK (
        (text_es IS NOT NULL OR num_nonnulls(explanation_es, wrong2_es, wrong3_es) = 0)
        AND (text_en IS NOT NULL OR num_nonnulls(explanation_en, wrong2_en, wrong3_en) = 0)
        AND (num_nonnulls(text_es, text_en) = 1
            OR num_nonnulls(wrong2_es, wrong2_en) <> 1 AND num_nonnulls(wrong3_es, wrong3_en) <> 1)),
    CONSTRAINT question_no_gap CHECK (
        (wrong3_es IS NULL OR wrong2_es IS NOT NULL) AND (wrong3_en IS NULL OR wrong2_en IS NOT NULL)),
    CONSTRAINT question_options_differ CHECK (
        right_es <> ALL (ARRAY[wrong1_es, coalesce(wrong2_es, ''), coalesce(wrong3_es, '')])
        AND wrong1_es <> ALL (ARRAY[coalesce(wrong2_es, ''), coalesce(wrong3_es, '')]) AND wrong2_es <> wrong3_es
        AND right_en <> ALL (ARRAY[wrong1_en, coalesce(wrong2_en, ''), coalesce(wrong3_en, '')])
        AND wrong1_en <> ALL (ARRAY[coalesce(wrong2_en, ''), coalesce(wrong3_en, '')]) AND wrong2_en <> wrong3_en)
);
CREATE INDEX question_of_place ON trails.question (place, id);
CREATE INDEX question_of_category ON trails.question (category, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON trails.question TO plaza_app;

CREATE TABLE trails.tutorial (
    id uuid CONSTRAINT tutorial_pk PRIMARY KEY,
    code text CONSTRAINT tutorial_code_unique UNIQUE,
    position int NOT NULL CONSTRAINT tutorial_position CHECK (position BETWEEN 0 AND 999),
    title_es text CONSTRAINT tutorial_title_es_length CHECK (char_length(title_es) BETWEEN 1 AND 120),
    title_en text CONSTRAINT tutorial_title_en_length CHECK (char_length(title_en) BETWEEN 1 AND 120),
    body_es text CONSTRAINT tutorial_body_es_length CHECK (char_length(body_es) BETWEEN 1 AND 8000),
    body_en text CONSTRAINT tutorial_body_en_length CHECK (char_length(body_en) BETWEEN 1 AND 8000),
    version int NOT NULL,
    CONSTRAINT tutorial_in_a_language CHECK (num_nonnulls(title_es, title_en) > 0),
    CONSTRAINT tutorial_title_and_body CHECK (
        (title_es IS NULL) = (body_es IS NULL) AND (title_en IS NULL) = (body_en IS NULL))
);
CREATE INDEX tutorial_in_order ON trails.tutorial (position, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON trails.tutorial TO plaza_app;

-- what signs the codes on the spot and hides which option is which: made once, the same on every server
CREATE TABLE trails.secret (
    only_one boolean CONSTRAINT secret_pk PRIMARY KEY DEFAULT true CONSTRAINT secret_only_one CHECK (only_one),
    bytes bytea NOT NULL CONSTRAINT secret_length CHECK (octet_length(bytes) = 32)
);
GRANT SELECT, INSERT ON trails.secret TO plaza_app;
