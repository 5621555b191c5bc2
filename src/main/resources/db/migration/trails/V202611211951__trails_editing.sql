-- the lists of those who keep the content, who see what is retired too and look for places by a part of the name
CREATE INDEX trails_place_all_by_name ON trails.place (name_key, id);
CREATE INDEX trails_place_search ON trails.place USING gin (name_key public.gin_trgm_ops);
CREATE INDEX trail_all_by_name ON trails.trail (name_key, id);

-- turning two places round passes through a moment in which both have the same position
ALTER TABLE trails.trail_stop DROP CONSTRAINT trail_stop_pk,
    ADD CONSTRAINT trail_stop_pk PRIMARY KEY (trail, position) DEFERRABLE INITIALLY DEFERRED;
