-- How far from the point a player may have been: two places side by side are no flight from one to the other.
ALTER TABLE trails.whereabouts
    ADD slack numeric(6, 1) NOT NULL DEFAULT 0 CONSTRAINT whereabouts_slack CHECK (slack BETWEEN 0 AND 1000);
