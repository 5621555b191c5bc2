-- who reads in English finds places and trails in the order of their English names
ALTER TABLE trails.place ADD COLUMN name_key_en text NOT NULL
    GENERATED ALWAYS AS (kernel.plain(coalesce(name_en, name_es))) STORED;
CREATE INDEX trails_place_by_english_name ON trails.place (name_key_en, id) WHERE retired_at IS NULL;
CREATE INDEX trails_place_all_by_english_name ON trails.place (name_key_en, id);
CREATE INDEX trails_place_search_english ON trails.place USING gin (name_key_en public.gin_trgm_ops);

ALTER TABLE trails.trail ADD COLUMN name_key_en text NOT NULL
    GENERATED ALWAYS AS (kernel.plain(coalesce(name_en, name_es))) STORED;
CREATE INDEX trail_by_english_name ON trails.trail (name_key_en, id) WHERE retired_at IS NULL;
CREATE INDEX trail_all_by_english_name ON trails.trail (name_key_en, id);
