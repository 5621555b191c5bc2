-- Goals, the body and its measurements are edited on several devices: which one was seen, so that none is overwritten
-- unseen.
ALTER TABLE nutrition.goal ADD COLUMN version int NOT NULL DEFAULT 1;
ALTER TABLE nutrition.body ADD COLUMN version int NOT NULL DEFAULT 1;
ALTER TABLE nutrition.measurement ADD COLUMN version int NOT NULL DEFAULT 1;
